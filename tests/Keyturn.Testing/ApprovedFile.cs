using System.Runtime.CompilerServices;

namespace Keyturn.Testing;

/// <summary>Compares text with a file that a person approved, beside the test: <c>TestClass.Member.approved.txt</c>.</summary>
/// <remarks>When they differ, the new text is left as <c>.received.txt</c>; approving means renaming it.</remarks>
public static class ApprovedFile
{
    /// <summary>Returns <see langword="null"/> when the text is as approved; else what to do about it.</summary>
    public static async Task<string?> DifferenceAsync(
        string actual, string name, string extension = "txt", [CallerFilePath] string testFile = "")
    {
        var folder = Path.GetDirectoryName(testFile) ?? ".";
        var approved = Path.Combine(folder, $"{name}.approved.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        var expected = File.Exists(approved) ? await File.ReadAllTextAsync(approved).ConfigureAwait(false) : null;
        var text = Plain(actual);
        if (expected is not null && Plain(expected) == text)
        {
            File.Delete(received);
            return null;
        }

        await File.WriteAllTextAsync(received, text).ConfigureAwait(false);
        return expected is null
            ? $"{approved} does not exist. Read {received} and rename it when it is right."
            : $"{received} differs from {approved}: {FirstDifference(Plain(expected), text)}";
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}: approved “{before.ElementAtOrDefault(line)}”, received “{after.ElementAtOrDefault(line)}”.";
    }
}
