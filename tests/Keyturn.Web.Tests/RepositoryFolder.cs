namespace Keyturn.Web.Tests;

/// <summary>Files of the repository, found from wherever the tests run.</summary>
internal static class RepositoryFolder
{
    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(System.IO.Path.Combine(folder, "Console.sln"))
        ? folder
        : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Console.sln is in no folder above the tests."));
}
