namespace Keyturn.Web.Tests.Hosting.Image;

/// <summary>The folders of an image: the program, which nobody may write to, a runtime without an SDK, settings as files, and the one volume.</summary>
internal sealed class ImageFolders : IDisposable
{
    private const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly string root = Directory.CreateTempSubdirectory("keyturn-image-").FullName;

    public ImageFolders()
    {
        foreach (var folder in (string[])[App, Runtime, Settings, Data, Temporary])
            Directory.CreateDirectory(folder);
        if (OperatingSystem.IsWindows())
            return;

        File.SetUnixFileMode(root, Everybody);
        File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string App => Path.Combine(root, "app");

    public string Runtime => Path.Combine(root, "dotnet");

    public string Settings => Path.Combine(root, "secrets");

    public string Data => Path.Combine(root, "data");

    /// <summary>Where temporary files would go, if the program were let.</summary>
    public string Temporary => Path.Combine(root, "tmp");

    public string Host => Path.Combine(Runtime, "dotnet");

    /// <summary>Size of what was published, in bytes.</summary>
    public long PublishedBytes => Directory.EnumerateFiles(App, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    /// <summary>The host is a copy, since it looks for everything else beside itself; the shared frameworks are those of this machine.</summary>
    public void LinkRuntime()
    {
        // …/dotnet/shared/Microsoft.NETCore.App/10.0.x/System.Private.CoreLib.dll
        var installed = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "", "..", "..", ".."));
        File.Copy(Path.Combine(installed, "dotnet"), Host);
        Directory.CreateSymbolicLink(Path.Combine(Runtime, "host"), Path.Combine(installed, "host"));
        Directory.CreateDirectory(Path.Combine(Runtime, "shared"));
        foreach (var framework in (string[])["Microsoft.NETCore.App", "Microsoft.AspNetCore.App"])
            Directory.CreateSymbolicLink(Path.Combine(Runtime, "shared", framework), Path.Combine(installed, "shared", framework));
    }

    /// <summary>Everything may be read by everybody, and nothing be written by anybody but its owner.</summary>
    public void MakeReadable()
    {
        if (OperatingSystem.IsWindows())
            return;

        foreach (var place in Directory.EnumerateFileSystemEntries(App, "*", SearchOption.AllDirectories).Append(App).Append(Settings).Append(Temporary))
            File.SetUnixFileMode(place, Everybody);
    }

    public IReadOnlyList<string> Contents(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(root, recursive: true);
}
