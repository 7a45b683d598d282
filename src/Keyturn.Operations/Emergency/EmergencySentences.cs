namespace Keyturn.Operations.Emergency;

/// <summary>Steps, waits, hold times and uptake in words.</summary>
public sealed class EmergencySentences
{
    private EmergencySentences()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(EmergencySentences));

    /// <summary>What the purpose is called.</summary>
    public static Sentence NameOf(EmergencyPurpose purpose) => Book.Say($"Purpose{purpose}");

    /// <summary>What the purpose aims at.</summary>
    public static Sentence GoalOf(EmergencyPurpose purpose) => Book.Say($"Purpose{purpose}Goal");

    /// <summary>What ends the time for which a value is held, where no time does.</summary>
    public static Sentence NameOf(HoldEnd end) => Book.Say($"End{end}");

    /// <summary>Why somebody is among those who hold a value.</summary>
    public static Sentence NameOf(BlastSource source) => Book.Say($"Source{source}");
}
