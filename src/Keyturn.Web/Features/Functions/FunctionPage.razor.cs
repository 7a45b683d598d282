using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Attempts;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Functions;

/// <summary>One rotation function: what it came to, how it is set up, and what it rotates. Values of its environment are nowhere.</summary>
public sealed partial class FunctionPage
{
    private const int MostSecrets = 200;

    private FunctionHistory? function;
    private ImmutableArray<AttemptRow> attempts = [];
    private ImmutableArray<SecretRow> secrets = [];

    [Parameter]
    public required string Account { get; set; }

    [Parameter]
    public required string Region { get; set; }

    [Parameter]
    public required string Name { get; set; }

    [Inject]
    public required FunctionBoard Board { get; init; }

    [Inject]
    public required AttemptBoard Attempts { get; init; }

    [Inject]
    public required SecretBoard Secrets { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    protected override void OnInitialized()
    {
        Follow<AttemptBoardSnapshot>(Board.Subscribe, _ => Take());
        Follow<SecretBoardSnapshot>(Secrets.Subscribe, _ => Take());
    }

    protected override void OnParametersSet() => Take();

    private static string AttemptsAddress(FunctionHistory known) => new AttemptFilter
    {
        Functions = AttemptFilter.Empty.Functions.Add(known.Name),
        Accounts = AttemptFilter.Empty.Accounts.Add(known.Scope.AccountId),
        Range = AttemptRange.Quarter,
    }.ToAddress();

    private void Take()
    {
        function = Board.Find(Account, Region, Name);
        attempts = function is null ? [] : [.. Attempts.Current.Rows.Where(row => row.FunctionArn == function.Arn)];
        secrets = function is null ? [] : [.. Secrets.Current.Rows.Where(row => row.Secret.RotationFunctionArn == function.Arn)];
    }
}
