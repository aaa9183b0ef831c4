own()
