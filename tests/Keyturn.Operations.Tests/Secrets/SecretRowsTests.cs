using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class SecretRowsTests
{
    private static readonly AccountInfo Production = new("aws", A.AccountId, "shop-prod", Production: true, [A.Region]);

    [Fact]
    public void Derive_KnownAccount_CarriesItsAliasAndThatItIsProduction()
    {
        var row = Row(A.Secret(), Production);
        row.AccountAlias.ShouldBe("shop-prod");
        row.Production.ShouldBeTrue();
        row.FunctionName.ShouldBe("SecretsManagerRDSOracleRotationSingleUser");
        row.Engine.ShouldBe("oracle");
        row.CurrentSince.ShouldBe(A.Moment.AddDays(-10));
    }

    [Fact]
    public void Derive_UnknownAccount_IsNamedByItsIdAndNoProduction()
    {
        var row = Row(A.Secret(function: null));
        row.AccountAlias.ShouldBe(A.AccountId);
        row.Production.ShouldBeFalse();
        row.FunctionName.ShouldBeNull();
    }

    /// <summary>AWS's own labels first, in the order of a version's life; then a person's labels by letter.</summary>
    [Fact]
    public void Stages_OwnLabelsToo_AreInOrderAndOnce() =>
        Row(A.Secret(stages: [("a", ["zeta", "AWSPREVIOUS"]), ("b", ["AWSPENDING", "Alpha"]), ("c", ["AWSCURRENT", "zeta"])])).Stages
            .ShouldBe(["AWSCURRENT", "AWSPENDING", "AWSPREVIOUS", "Alpha", "zeta"]);

    [Theory]
    [InlineData("prod/orders/db")]
    [InlineData("nightly payroll")]
    [InlineData("secretsmanagerrdsoraclerotationsingleuser")]
    [InlineData("alias/orders")]
    [InlineData("shop")]
    [InlineData(A.AccountId)]
    [InlineData(A.Region)]
    [InlineData("team=dba")]
    [InlineData("rds")]
    public void SearchText_Everything_IsFoundInSmallLetters(string word) =>
        Row(
            A.Secret(description: "Nightly Payroll", key: "alias/Orders", tags: [("Team", "DBA")]) with { OwningService = "RDS" },
            Production with { Alias = "SHOP" }).SearchText.ShouldContain(word);

    [Fact]
    public void NextWindow_ScheduleUnderstood_IsItsNextOpening() =>
        SecretRows.NextWindow(A.Secret(rules: new RotationRules(null, "cron(0 8 1 * ? *)", "1h")), A.Moment).ShouldBe(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(RotationState.Off)]
    [InlineData(RotationState.Never)]
    [InlineData(RotationState.ScheduledForDeletion)]
    public void NextWindow_DoesNotRotate_IsNone(RotationState state) =>
        SecretRows.NextWindow(A.Secret(state: state) with { NextRotation = A.Moment.AddDays(3), RotationRules = new RotationRules(7, null, null) }, A.Moment).ShouldBeNull();

    [Fact]
    public void NextWindow_ManagedByAService_IsToldWithoutRotationEnabled() =>
        SecretRows.NextWindow(A.Secret(state: RotationState.Managed) with { RotationEnabled = null }, A.Moment).ShouldBe(new DateTimeOffset(2026, 5, 31, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(null)]
    [InlineData("whenever")]
    public void NextWindow_ScheduleNotUnderstood_IsAwsDate(string? expression)
    {
        var secret = A.Secret() with { RotationRules = expression is null ? null : new RotationRules(null, expression, null) };
        SecretRows.NextWindow(secret, A.Moment).ShouldBe(A.Moment.AddDays(20));
    }

    [Theory]
    [InlineData("arn:aws:lambda:eu-west-1:111122223333:function:rotate", "rotate")]
    [InlineData("arn:aws:lambda:eu-west-1:111122223333:function:rotate:live", "rotate")]
    [InlineData("arn:aws:lambda:eu-west-1:111122223333:function:", null)]
    [InlineData("arn:aws:lambda:eu-west-1:111122223333:layer:rotate", null)]
    [InlineData("arn:aws:states:eu-west-1:111122223333:function:rotate", null)]
    [InlineData("urn:aws:lambda:eu-west-1:111122223333:function:rotate", null)]
    [InlineData("rotate", null)]
    [InlineData(null, null)]
    public void FunctionName_OnlyOfAFunctionsArn(string? arn, string? name) => FunctionNames.Of(arn).ShouldBe(name);

    private static SecretRow Row(Secret secret, AccountInfo? account = null) =>
        SecretRows.Derive(SecretArn.Parse(secret.Arn), secret, account, RotationEvidence.None, A.Moment.AddDays(-10), A.Moment);
}
