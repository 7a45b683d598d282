using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Attempts;

/// <summary>Something that happened during an attempt.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Tone">How it strikes the eye.</param>
/// <param name="Icon">One of <see cref="Glyphs"/>.</param>
/// <param name="Name">AWS's name of the event, call or step.</param>
/// <param name="Text">What it says, in words; empty when the name says all.</param>
/// <param name="Evidence">AWS's own words, or the log's line.</param>
public sealed record AttemptMoment(DateTimeOffset At, Tone Tone, string Icon, string Name, string Text, string? Evidence)
{
    /// <summary>Calls, events and steps of an attempt in the order in which they happened.</summary>
    public static ImmutableArray<AttemptMoment> Of(Attempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return
        [
            .. attempt.Calls.Select(Of)
                .Concat(attempt.Events.Select(one => AttemptWords.LookOf(one.Kind) is var look ? new AttemptMoment(one.At, look.Tone, look.Icon, TrailNames.NameOf(one.Kind), "", one.ErrorMessage) : null!))
                .Concat(attempt.Steps.Where(step => step.Ended is not null && step.Attempts > 0).Select(Of))
                .OrderBy(moment => moment.At),
        ];
    }

    private static AttemptMoment Of(StepProgress step)
    {
        var look = StepLook.Of(step.State);
        var text = step is { Started: { } from, Ended: { } until } ? string.Format(CultureInfo.CurrentCulture, AttemptsStrings.StepTook, look.Text, TimeWords.Span(until - from)) : look.Text;
        return new(step.Ended ?? DateTimeOffset.MinValue, look.Tone, look.Icon, StepLook.NameOf(step.Step), text, step.Evidence);
    }

    private static AttemptMoment Of(SecretCall call)
    {
        var who = AttemptRows.PersonOf(call.Actor, call.SourceIdentity) ?? AttemptsStrings.ByUnnamed;
        var text = call switch
        {
            { ErrorCode: { } code } => string.Format(CultureInfo.CurrentCulture, AttemptsStrings.CallRefused, who, code),
            { Kind: SecretCallKind.UpdateSecretVersionStage } => string.Format(CultureInfo.CurrentCulture, AttemptsStrings.CallMoved, who, call.Stage, call.RemovedFrom ?? "—", call.MovedTo ?? "—"),
            _ => string.Format(CultureInfo.CurrentCulture, AttemptsStrings.CallBy, who),
        };
        return new(call.At, call.ErrorCode is null ? Tone.Neutral : Tone.Warn, Glyphs.User, call.Kind.ToString(), text, call.ErrorMessage);
    }
}
