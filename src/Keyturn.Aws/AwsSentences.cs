using Keyturn.Operations;

namespace Keyturn.Aws;

/// <summary>Marks <c>AwsSentences.resx</c>: what AWS's failures mean and what to do next.</summary>
internal sealed class AwsSentences
{
    private AwsSentences()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(AwsSentences));
}
