import SiteCommands

await SitegenCommand.run()
