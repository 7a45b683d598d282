using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Approvals;

/// <summary>How requests, their actions and their states are called.</summary>
public sealed class ApprovalSentences
{
    private ApprovalSentences()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(ApprovalSentences));

    /// <summary>What is asked for, in few words.</summary>
    public static Sentence NameOf(AuditAction action) => Book.Say(action.MovesLabels() ? "Repair" : action.ToString());

    public static Sentence NameOf(ApprovalState state) => Book.Say($"State{state}");

    public static Sentence NameOf(GuardedAction action) => Book.Say($"Guarded{action}");
}
