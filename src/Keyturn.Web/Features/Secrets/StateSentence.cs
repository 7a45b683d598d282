using System.Globalization;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Web.Features.Secrets;

/// <summary>Where a secret's rotation stands, as one sentence.</summary>
public static class StateSentence
{
    /// <param name="row">The secret.</param>
    /// <param name="writeTime">Writes an instant with its zone, as the reader wants it.</param>
    public static string Of(SecretRow row, Func<DateTimeOffset, string> writeTime)
    {
        var secret = row.Secret;
        return row.State switch
        {
            RotationState.Failed => SecretPageStrings.SentenceFailed,
            RotationState.Stuck => Say(SecretPageStrings.SentenceStuck, secret.VersionWith(VersionStage.Pending) ?? SecretPageStrings.Unknown),
            RotationState.Overdue => Say(SecretPageStrings.SentenceOverdue, Time(secret.NextRotation)),
            RotationState.Rotating => SecretPageStrings.SentenceRotating,
            RotationState.DueSoon => Say(SecretPageStrings.SentenceDueSoon, Time(secret.NextRotation)),
            RotationState.Off => SecretPageStrings.SentenceOff,
            RotationState.Never => SecretPageStrings.SentenceNever,
            RotationState.Healthy when secret.NextRotation is null => SecretPageStrings.SentenceHealthyNoDate,
            RotationState.Healthy => Say(SecretPageStrings.SentenceHealthy, Time(secret.NextRotation)),
            RotationState.Managed => Say(SecretPageStrings.SentenceManaged, secret.OwningService ?? secret.Type ?? SecretPageStrings.Unknown),
            RotationState.Replica => Say(SecretPageStrings.SentenceReplica, secret.PrimaryRegion ?? SecretPageStrings.Unknown),
            RotationState.ScheduledForDeletion => Say(SecretPageStrings.SentenceDeleted, Time(secret.Deleted)),
            _ => throw new ArgumentOutOfRangeException(nameof(row), row.State, "No sentence for this state."),
        };

        string Time(DateTimeOffset? at) => at is { } known ? writeTime(known) : SecretPageStrings.Unknown;
    }

    private static string Say(string sentence, string argument) => string.Format(CultureInfo.CurrentCulture, sentence, argument);
}
