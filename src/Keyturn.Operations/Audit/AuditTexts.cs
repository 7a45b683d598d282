using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Audit;

/// <summary>How each entry of the audit log reads.</summary>
public sealed class AuditTexts
{
    private AuditTexts()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(AuditTexts));

    /// <summary>Who did what to which secret or person, and what came of it.</summary>
    public static Sentence Of(AuditDraft draft)
    {
        var secret = SecretArn.TryParse(draft.SecretArn, out var arn) ? arn.Name : draft.SecretArn;
        var phase = draft.Phase == AuditPhase.Requested ? "Requested" : (draft.Result ?? AuditResult.Unknown).ToString();
        return Book.Say($"{draft.Action}_{phase}", draft.OperatorName, draft.Details.GetValueOrDefault(AuditDetail.Person, secret));
    }
}
