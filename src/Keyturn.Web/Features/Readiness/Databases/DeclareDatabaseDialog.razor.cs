using System.Globalization;
using Keyturn.Operations;
using Keyturn.Operations.Databases;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Keyturn.Web.Features.Readiness.Databases;

/// <summary>Asks which database a secret belongs to, or to withdraw what is declared. Closes with the <see cref="Declared"/>.</summary>
public sealed partial class DeclareDatabaseDialog : ComponentBase
{
    private const int Most = 50;

    private readonly string group = $"kind-{Guid.NewGuid():N}";
    private readonly string hintId = $"reason-{Guid.NewGuid():N}";
    private OperationError? failure;
    private bool byHand;
    private bool running;
    private string search = "";
    private string? chosen;
    private string host = "";
    private string port = "";
    private string engine = "";
    private string reason = "";

    /// <summary>The secret.</summary>
    [Parameter, EditorRequired]
    public required SecretArn Secret { get; set; }

    /// <summary>Where the databases to choose from stand.</summary>
    [Parameter, EditorRequired]
    public required NetworkEstate Network { get; set; }

    /// <summary>What is declared now.</summary>
    [Parameter]
    public DatabaseDeclaration? Before { get; set; }

    /// <summary>Whether it is to be withdrawn.</summary>
    [Parameter]
    public bool Withdraws { get; set; }

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    [Inject]
    public required DeclareDatabase UseCase { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private List<EstateDatabase> Found =>
        [.. EstateDatabase.Of(Network).Where(one => search.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => DatabaseWords.Of(one).Contains(word, StringComparison.CurrentCultureIgnoreCase)))];

    private string Counted => Found.Count switch
    {
        0 => DatabaseStrings.NoneFound,
        > Most => string.Format(CultureInfo.CurrentCulture, DatabaseStrings.MoreFound, Most, Found.Count),
        var count => string.Format(CultureInfo.CurrentCulture, DatabaseStrings.CountFound, count),
    };

    private NamedDatabase? Named => byHand
        ? int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && DatabaseAddress.Of(host, number) is not null ? NamedDatabase.ByHand(host, number, engine) : null
        : chosen is null ? null : NamedDatabase.OfEstate(chosen);

    private bool MayConfirm => !running && reason.Trim().Length >= AuditedAction.ShortestReason && (Withdraws || Named is not null);

    /// <summary>The port of the engine, unless another was typed.</summary>
    private void Choose(string? name)
    {
        var before = DatabaseWords.Engines.FirstOrDefault(one => one.Name == engine).Port;
        engine = name ?? "";
        if (port.Length == 0 || port == before.ToString(CultureInfo.InvariantCulture))
            port = DatabaseWords.Engines.FirstOrDefault(one => one.Name == engine).Port is > 0 and var usual ? usual.ToString(CultureInfo.InvariantCulture) : "";
    }

    private async Task ConfirmAsync()
    {
        if (!MayConfirm)
            return;

        (running, failure) = (true, null);
        var answer = await UseCase.RunAsync(new DeclarationCommand(Secret, Person.OperatorId, Withdraws ? null : Named, reason.Trim()), CancellationToken.None);
        running = false;
        if (answer.Succeeded)
            Dialog.Close(DialogResult.Ok(answer.Value));
        else
            failure = answer.Error;
    }
}
