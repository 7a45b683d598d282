using System.Globalization;
using Keyturn.Operations.BlastRadius;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.BlastRadius;
using Keyturn.Readiness.Estate;
using Keyturn.Web.Live;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Readiness.BlastRadius;

/// <summary>Every role that can read a secret, what gave it, and who holds it; apart from them those of which it is not known.</summary>
public sealed partial class SecretReadersTab
{
    private CountedWork<SecretReaders>? counted;
    private SecretReaders? readers;
    private SecretArn? asked;
    private string text = "";
    private RepeatedWork work = null!;

    /// <summary>The secret.</summary>
    [Parameter, EditorRequired]
    public required SecretArn Secret { get; set; }

    /// <summary>The role that an address asks for: it stands first, opened.</summary>
    [Parameter]
    public string? Role { get; set; }

    [Inject]
    public required BlastRadiusBoard Board { get; init; }

    protected override void OnInitialized()
    {
        work = new(WorkAsync, () => InvokeAsync(StateHasChanged), Time, Gone);
        Follow<EstateSnapshot>(Board.Subscribe, Changed);
    }

    protected override void OnParametersSet()
    {
        if (asked == Secret)
            return;

        (asked, readers, text) = (Secret, null, "");
        _ = work.RunAsync();
    }

    private void Changed(EstateSnapshot snapshot) => _ = work.RunAsync();

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        var wanted = Secret;
        counted = Board.ReadersOf(wanted);
        if (counted is null || !Board.HasRoles(wanted.Scope.AccountId))
            return;

        var answer = await counted.ShownAsync(() => InvokeAsync(StateHasChanged), Time, cancellationToken);
        if (wanted == Secret)
            readers = answer;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
