namespace Keyturn.Operations.Rotations;

/// <summary>What an action would do, what is worth knowing, and what stands against it.</summary>
public sealed class RotationSentences
{
    private RotationSentences()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(RotationSentences));
}
