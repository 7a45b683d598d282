using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using MudBlazor;

namespace Keyturn.Web.Features.Incidents;

/// <summary>Opens the dialogs of a board.</summary>
public static class IncidentDialogs
{
    private static readonly DialogOptions Options = new() { CloseOnEscapeKey = true, MaxWidth = MaxWidth.Small, FullWidth = true };

    /// <summary>Asks for a rotation; whether it was asked for.</summary>
    public static async Task<bool> AskRoundAsync(this IDialogService dialogs, IncidentView view, IncidentRound round)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        var dialog = await dialogs.ShowAsync<AskRoundDialog>(null, new DialogParameters<AskRoundDialog>
        {
            { one => one.Incident, view.Incident.Id },
            { one => one.Round, round },
            { one => one.Before, Before(view, round) },
        }, Options);
        return await dialog.Result is { Canceled: false };
    }

    /// <summary>Asks why, and does it.</summary>
    public static async Task AskReasonAsync(this IDialogService dialogs, string title, string lead, string confirm, Func<string, Task<OperationError?>> run)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        var dialog = await dialogs.ShowAsync<ReasonDialog>(null, new DialogParameters<ReasonDialog>
        {
            { one => one.Title, title },
            { one => one.Lead, lead },
            { one => one.ConfirmText, confirm },
            { one => one.Run, run },
        }, Options);
        await dialog.Result;
    }

    /// <summary>What comes before a rotation and is not over; nothing for another try of one that was asked for already.</summary>
    public static ImmutableArray<string> Before(IncidentView view, IncidentRound round)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(round);
        if (round.Phase != RoundPhase.NotAsked || view.MayStart(round))
            return [];

        var own = view.Steps.Where(step => step.Step.Secret == round.Secret.Arn).ToList();
        var at = own.FindIndex(step => step.Step.Doer == StepDoer.Console && step.Step.Round == round.Number);
        var former = view.Rounds.FirstOrDefault(one => one.Round.Secret == round.Secret && one.Round.Number == round.Number - 1);
        var waiting = (former?.Uptake ?? []).Where(one => one.Consumer.Source != BlastSource.Permitted && !one.MayGoOn).Select(one => $"{one.Consumer.Name}: {one.Sentence.ToText()}");
        return [.. own.Take(Math.Max(0, at)).Where(step => !step.IsOver).Select(step => step.Step.Title.ToText()), .. waiting];
    }
}
