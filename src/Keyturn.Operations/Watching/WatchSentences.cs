namespace Keyturn.Operations.Watching;

/// <summary>What the watch itself says of a secret, and how each kind of finding is called.</summary>
public sealed class WatchSentences
{
    private WatchSentences()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(WatchSentences));

    /// <summary>The kind, as people read it.</summary>
    public static Sentence NameOf(FindingKind kind) => Book.Say(kind.ToString());
}
