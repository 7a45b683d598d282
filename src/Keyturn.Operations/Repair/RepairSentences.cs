namespace Keyturn.Operations.Repair;

/// <summary>States, evidence, verdicts and questions of the repair, in words.</summary>
public sealed class RepairSentences
{
    private RepairSentences()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(RepairSentences));

    public static Sentence NameOf(RepairAction action) => Book.Say($"Action_{action}");

    public static Sentence NameOf(RepairSafety safety) => Book.Say($"Safety_{safety}");

    public static Sentence NameOf(RepairHarm harm) => Book.Say($"Harm_{harm}");

    public static Sentence NameOf(RepairPurpose purpose) => Book.Say($"Purpose_{purpose}");

    internal static Sentence Say(string code, params ReadOnlySpan<object> arguments) => Book.Say(code, arguments);
}
