using System.Runtime.CompilerServices;

namespace Keyturn.Aws.Tests.Repair;

/// <summary>A generated page of <c>docs</c>: when it differs, the new text is left as <c>NAME.received.md</c> beside it; approving means renaming it.</summary>
internal static class DocsPage
{
    /// <summary><see langword="null"/> when the page is as generated; else what to do about it.</summary>
    public static async Task<string?> DifferenceAsync(string generated, string name, [CallerFilePath] string testFile = "")
    {
        var page = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(testFile) ?? ".", "..", "..", "..", "docs", name));
        var received = Path.ChangeExtension(page, ".received.md");
        var text = generated.ReplaceLineEndings("\n");
        if (File.Exists(page) && (await File.ReadAllTextAsync(page)).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return null;
        }

        await File.WriteAllTextAsync(received, text);
        return $"{page} is not as generated: read {received} and rename it when it is right.";
    }
}
