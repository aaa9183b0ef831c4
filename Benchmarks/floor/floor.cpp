// The least that a build can cost: the same number of files, of the same sizes, in the same folders.
//
//   floor <list> <new folder> [threads]
//
// Each line of the list is a size in bytes, a tab and a path. The list is read, and the bytes that are written are
// made, before the clock starts; the folders are made after. A thread takes a whole folder at a time, because two
// threads in one folder wait for each other in the kernel. Nothing is synchronised to the disk, as in a build.
// Prints the seconds, on the clock and of the processor, that the writing took.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <thread>
#include <vector>

struct File {
  std::string name;
  size_t size;
};

struct Folder {
  std::string path;
  std::vector<File> files;
};

[[noreturn]] static void fail(const std::string &what) {
  std::perror(what.c_str());
  std::exit(1);
}

static std::vector<Folder> readList(const char *path) {
  std::ifstream list(path);
  if (!list) fail(path);
  std::map<std::string, std::vector<File>> folders;
  size_t size;
  std::string name;
  while (list >> size && list.get() && std::getline(list, name)) {
    size_t slash = name.rfind('/');
    std::string folder = slash == std::string::npos ? "" : name.substr(0, slash);
    folders[folder].push_back({slash == std::string::npos ? name : name.substr(slash + 1), size});
    // Folders that hold only folders.
    for (size_t end = folder.find('/'); end != std::string::npos; end = folder.find('/', end + 1))
      folders[folder.substr(0, end)];
  }
  std::vector<Folder> result;
  for (auto &[folder, files] : folders) result.push_back({folder, files});
  return result;
}

static void writeFiles(int folder, const std::vector<File> &files, const char *bytes) {
  for (const File &file : files) {
    int target = openat(folder, file.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (target < 0) fail(file.name);
    for (size_t done = 0; done < file.size;) {
      ssize_t count = write(target, bytes + done, file.size - done);
      if (count < 0) fail(file.name);
      done += static_cast<size_t>(count);
    }
    if (close(target) != 0) fail(file.name);
  }
}

static double secondsOfProcessor() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  auto seconds = [](const timeval &time) { return static_cast<double>(time.tv_sec) + time.tv_usec * 1e-6; };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

int main(int count, char **arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: floor <list> <new folder> [threads]\n");
    return 2;
  }
  const std::vector<Folder> folders = readList(arguments[1]);
  const int threads = count > 3 ? std::max(1, std::atoi(arguments[3])) : 2;
  size_t largest = 0, files = 0, bytes = 0;
  for (const Folder &folder : folders)
    for (const File &file : folder.files) {
      largest = std::max(largest, file.size);
      bytes += file.size;
      files += 1;
    }
  const std::string text(largest, 'x');

  const double processorStart = secondsOfProcessor();
  const auto start = std::chrono::steady_clock::now();
  if (mkdir(arguments[2], 0755) != 0) fail(arguments[2]);
  const int root = open(arguments[2], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (root < 0) fail(arguments[2]);
  for (const Folder &folder : folders)  // In the order of the map: parents first.
    if (!folder.path.empty() && mkdirat(root, folder.path.c_str(), 0755) != 0) fail(folder.path);

  std::atomic<size_t> next{0};
  auto work = [&] {
    for (size_t index; (index = next++) < folders.size();) {
      if (folders[index].files.empty()) continue;
      const char *path = folders[index].path.empty() ? "." : folders[index].path.c_str();
      const int folder = openat(root, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
      if (folder < 0) fail(path);
      writeFiles(folder, folders[index].files, text.data());
      close(folder);
    }
  };
  std::vector<std::thread> others;
  for (int thread = 1; thread < threads; ++thread) others.emplace_back(work);
  work();
  for (std::thread &other : others) other.join();

  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  std::printf("{\"wall\": %.6f, \"cpu\": %.6f, \"files\": %zu, \"bytes\": %zu}\n", wall.count(),
              secondsOfProcessor() - processorStart, files, bytes);
}
