namespace Keyturn.Browser.Tests.Readiness;

/// <summary>Pictures of the docs, made by tests so that they show what is there. They replace those in docs/images only when <c>KEYTURN_DOC_IMAGES=1</c> is set: two runs never draw the same bytes.</summary>
internal static class DocPicture
{
    private const int Smallest = 8_000;

    public static void Keep(string name, byte[] picture)
    {
        // An empty page is a picture too, of a few kilobytes.
        picture.Length.ShouldBeGreaterThan(Smallest);
        var path = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("KEYTURN_DOC_IMAGES") == "1")
            File.WriteAllBytes(path, picture);
        File.Exists(path).ShouldBeTrue($"docs/images/{name} is missing: run this test with KEYTURN_DOC_IMAGES=1.");
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Console.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The repository was not found.");
        return Path.Combine(folder.FullName, "docs", "images");
    }
}
