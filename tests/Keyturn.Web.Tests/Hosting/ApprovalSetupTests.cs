using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Testing;
using Keyturn.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace Keyturn.Web.Tests.Hosting;

public sealed class ApprovalSetupTests
{
    [Fact]
    public void Read_WithoutSection_HasNoRules() => Read().ShouldSatisfyAllConditions(rules => rules.All.ShouldBeEmpty(), rules => rules.Lifetime.ShouldBe(TimeSpan.FromMinutes(15)));

    [Fact]
    public void Read_Rule_MatchesWhatItNamesAlone()
    {
        var rules = Read(("Rules:0:Names:0", "prod/*"), ("Rules:0:Regions:0", A.Region), ("Rules:0:Actions:0", "rotate"), ("Rules:0:Actions:1", "RepairLabels"), ("LifetimeMinutes", "5"));

        var target = new AccessTarget(A.AccountId, A.Region, "prod/orders/db", A.Secret().Tags);
        rules.Lifetime.ShouldBe(TimeSpan.FromMinutes(5));
        rules.Match(target, [GuardedAction.Rotate]).ShouldBeTrue();
        rules.Match(target, [GuardedAction.Stop]).ShouldBeFalse();
        rules.Match(target with { Name = "test/orders/db" }, [GuardedAction.Rotate]).ShouldBeFalse();
        rules.Match(target with { Region = "us-east-1" }, [GuardedAction.Rotate]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("LifetimeMinutes", "0", "LifetimeMinutes")]
    [InlineData("LifetimeMinutes", "soon", "LifetimeMinutes")]
    [InlineData("Rules:0:Names:0", "prod/*", "Actions is empty")]
    [InlineData("Rules:0:Actions:0", "Delete", "there are Rotate, Stop, RepairLabels, ChangeSchedule, OverrideReadiness")]
    [InlineData("Rules:0:Secrets:0", "prod/*", "is no setting")]
    [InlineData("Rule:0:Actions:0", "Rotate", "is no setting")]
    public void Read_WhatIsNotUnderstood_RefusesToStart(string key, string value, string said) =>
        Should.Throw<LaunchRefusedException>(() => Read((key, value))).Message.ShouldContain(said);

    [Theory]
    [InlineData("Accounts", "prod")]
    [InlineData("Tags", "env")]
    public void Read_ScopeThatMatchesNothing_RefusesToStart(string list, string value) =>
        Should.Throw<LaunchRefusedException>(() => Read(("Rules:0:Actions:0", "Rotate"), ($"Rules:0:{list}:0", value))).Message.ShouldContain(value);

    private static ApprovalRules Read(params (string Key, string Value)[] settings) =>
        ApprovalSetup.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"Approvals:{one.Key}", (string?)one.Value))).Build());
}
