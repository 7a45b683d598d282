using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Keyturn.Web.Features.Rotations;

/// <summary>Opens the dialogs of a secret's actions, one at a time, and gives back what AWS accepted.</summary>
public static class RotationDialogs
{
    private static readonly DialogOptions Options = new() { CloseOnEscapeKey = true, MaxWidth = MaxWidth.Small, FullWidth = true };

    /// <summary><see langword="null"/> when the person closed the dialog.</summary>
    public static Task<RotationAccepted?> AskAsync(this IDialogService dialogs, RotationAction action, SecretArn secret) => action switch
    {
        RotationAction.RotateNow => dialogs.AskAsync<RotateNowDialog>(new DialogParameters<RotateNowDialog> { { dialog => dialog.Secret, secret } }),
        RotationAction.Stop => dialogs.AskAsync<StopRotationDialog>(new DialogParameters<StopRotationDialog> { { dialog => dialog.Secret, secret } }),
        RotationAction.Restore => dialogs.AskAsync<RestoreScheduleDialog>(new DialogParameters<RestoreScheduleDialog> { { dialog => dialog.Secret, secret } }),
        RotationAction.ChangeSchedule => dialogs.AskAsync<ChangeScheduleDialog>(new DialogParameters<ChangeScheduleDialog> { { dialog => dialog.Secret, secret } }),
        _ => dialogs.AskAsync<TestRotationDialog>(new DialogParameters<TestRotationDialog>
        {
            { dialog => dialog.Secret, secret },
            { dialog => dialog.TurnsOn, action == RotationAction.TurnOnWithTest },
        }),
    };

    private static async Task<RotationAccepted?> AskAsync<TDialog>(this IDialogService dialogs, DialogParameters parameters)
        where TDialog : IComponent
    {
        var dialog = await dialogs.ShowAsync<TDialog>(null, parameters, Options);
        return (await dialog.Result)?.Data as RotationAccepted;
    }
}

/// <summary>What a person can do to a secret's rotation.</summary>
public enum RotationAction
{
    RotateNow,
    Test,
    /// <summary>The test where rotation is off: what matters there is that it turns the schedule on.</summary>
    TurnOnWithTest,
    Stop,
    Restore,
    ChangeSchedule,
}
