using System.Globalization;
using Keyturn.Operations.BlastRadius;
using Keyturn.Readiness.BlastRadius;
using Keyturn.Readiness.Estate;
using Keyturn.Web.Live;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Readiness.BlastRadius;

/// <summary>One role or user: everything that it can read, apart from it what is not known, and from there to rotating all of it.</summary>
public sealed partial class RolePage
{
    private CountedWork<RoleReach>? counted;
    private RoleReach? reach;
    private (bool, string, string) address;
    private string text = "";
    private bool asked;
    private RepeatedWork work = null!;

    [Parameter]
    public required string Account { get; set; }

    /// <summary>Its name with its path.</summary>
    [Parameter]
    public required string Name { get; set; }

    [Inject]
    public required BlastRadiusBoard Board { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool IsUser => new Uri(Navigation.Uri).AbsolutePath.StartsWith("/users/", StringComparison.Ordinal);

    protected override void OnInitialized()
    {
        work = new(WorkAsync, () => InvokeAsync(StateHasChanged), Time, Gone);
        Follow<EstateSnapshot>(Board.Subscribe, Changed);
    }

    protected override void OnParametersSet()
    {
        if (address == (IsUser, Account, Name))
            return;

        (address, reach, counted, asked, text) = ((IsUser, Account, Name), null, null, false, "");
        _ = work.RunAsync();
    }

    private void Changed(EstateSnapshot snapshot) => _ = work.RunAsync();

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        var wanted = address;
        counted = (IsUser ? Board.FindUser(Account, Name) : Board.FindRole(Account, Name)) is { } arn ? Board.ReachOf(arn) : null;
        var answer = counted is null ? null : await counted.ShownAsync(() => InvokeAsync(StateHasChanged), Time, cancellationToken);
        if (wanted == address)
            (reach, asked) = (answer, true);
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
