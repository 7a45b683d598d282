using Keyturn.Operations.Approvals;
using MudBlazor;

namespace Keyturn.Web.Features.Approvals;

/// <summary>That a request was made instead of a change: a dialog closes with it.</summary>
/// <param name="Id">Of the request.</param>
public sealed record ApprovalAsked(string Id);

/// <summary>Opens the question of the second person.</summary>
public static class ApprovalDialogs
{
    private static readonly DialogOptions Options = new() { CloseOnEscapeKey = true, MaxWidth = MaxWidth.Small, FullWidth = true };

    public static async Task DecideAsync(this IDialogService dialogs, ApprovalRequest request)
    {
        var dialog = await dialogs.ShowAsync<DecideDialog>(null, new DialogParameters<DecideDialog> { { one => one.Request, request } }, Options);
        await dialog.Result;
    }
}
