using System.Text.RegularExpressions;

namespace Keyturn.Web.Tests.Hosting.Image;

/// <summary>What the Dockerfile does, as a machine without a container engine can repeat it.</summary>
internal static partial class Dockerfile
{
    private static readonly string Text = File.ReadAllText(RepositoryFolder.Path("Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal);

    /// <summary>Words of its <c>dotnet publish</c>.</summary>
    public static IReadOnlyList<string> Publish { get; } = PublishLine().Match(Text).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The environment of the image.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = Pair().Matches(EnvironmentLine().Match(Text).Groups[1].Value)
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('"'), StringComparer.Ordinal);

    /// <summary>
    /// The same publish into another folder from what is built already: without compiling ahead for one kind of machine, which takes a minute,
    /// and in the configuration of this build.
    /// </summary>
    public static IReadOnlyList<string> PublishFromBuild(string folder, string configuration)
    {
        var words = Publish.ToList();
        Replace(words, "-c", "-c", configuration);
        Replace(words, "-o", "-o", folder);
        Replace(words, "-r");
        Replace(words, "--self-contained");
        Replace(words, Publish[1], RepositoryFolder.Path(Publish[1]));
        words[words.IndexOf("--no-restore")] = "--no-build";
        return words;
    }

    /// <summary>Puts other words in the place of a word and, where it is an option, its value.</summary>
    private static void Replace(List<string> words, string word, params string[] by)
    {
        var at = words.IndexOf(word);
        words.RemoveRange(at, word.StartsWith('-') ? 2 : 1);
        words.InsertRange(at, by);
    }

    [GeneratedRegex(@"^RUN dotnet (publish .*)$", RegexOptions.Multiline)]
    private static partial Regex PublishLine();

    [GeneratedRegex(@"^ENV (.*)$", RegexOptions.Multiline)]
    private static partial Regex EnvironmentLine();

    [GeneratedRegex("(\\w+)=(\"[^\"]*\"|\\S+)")]
    private static partial Regex Pair();
}
