namespace Keyturn.Operations.Diagnosis;

/// <summary>What was seen, what is missing, and what not to do, in English and Japanese.</summary>
public sealed class EvidenceSentences
{
    private EvidenceSentences()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(EvidenceSentences));
}
