using System.Collections.Frozen;
using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Repair;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Web.Tests.Features.Repair;

public sealed class RepairPanelTests : RepairContext
{
    [Fact]
    public async Task Panel_StuckAfterSet_SaysSoShowsWhyAndOffersForwardFirst()
    {
        var panel = await OpenAsync();
        panel.Find("[data-state]").GetAttribute("data-state").ShouldBe("SetNotFinished");
        panel.Find("[data-state]").TextContent.ShouldContain("The database already has the password of version");
        panel.Find(".evidence").TextContent.ShouldContain("Successfully set password for user APP");
        var first = panel.FindAll("[data-action]")[0];
        first.GetAttribute("data-action").ShouldBe("FinishForward");
        first.TextContent.ShouldContain("Safe");
        first.QuerySelector("button")!.ClassList.ShouldContain("kt-primary");
    }

    [Fact]
    public async Task Panel_Unsafe_IsBehindOneMoreClickWithWordGlyphAndHarm()
    {
        var panel = await OpenAsync();
        var back = panel.Find("details [data-action=RollBack]");
        back.GetAttribute("data-safety").ShouldBe("Unsafe");
        back.QuerySelector(".kt-chip i")!.ClassList.ShouldContain("kt-i-alert");
        back.TextContent.ShouldContain("Moving a label does not change the database back");
        back.QuerySelector(".harms")!.TextContent.ShouldContain("a password that the database refuses");
        panel.Find("details [data-action=Retry]").QuerySelector("button").ShouldBeNull();
        panel.FindAll("[data-action]").Count.ShouldBe(Enum.GetValues<RepairAction>().Length);
    }

    [Fact]
    public async Task Panel_Japanese_SpeaksJapanese()
    {
        UseCulture("ja");
        var panel = await OpenAsync();
        panel.Find("h2").TextContent.ShouldBe("修復");
        panel.Find("[data-state]").TextContent.ShouldContain("AWSCURRENT はまだバージョン");
        panel.Find("[data-action=FinishForward]").TextContent.ShouldContain("安全");
        panel.Markup.ShouldNotContain("The database");
    }

    [Fact]
    public async Task Panel_LogsRefused_AsksInsteadOfOffering()
    {
        Logs.Error = OperationErrors.AccessDenied("logs:FilterLogEvents");
        Feed.Publish(A.Snapshot([StuckSecret.Secret], StuckSecret.Events[..1]));
        Clock.Advance(TimeSpan.FromHours(1));
        var panel = await OpenAsync();
        panel.Find("[data-state]").GetAttribute("data-state").ShouldBe("Unknown");
        panel.Find(".kt-note").TextContent.ShouldContain("Its log was not read");
        panel.FindAll("[data-safety=Safe]").ShouldBeEmpty();
        panel.Markup.ShouldContain("No action is known to be safe.");
    }

    [Fact]
    public async Task Panel_Leak_IsJudgedAnew()
    {
        var panel = await OpenAsync();
        await panel.Find("select").ChangeAsync("Leak");
        panel.WaitForAssertion(() => panel.Find("select").GetAttribute("value").ShouldBe("Leak"));
        panel.Find("[data-action=FinishForward]").GetAttribute("data-safety").ShouldBe("Safe");
    }

    [Fact]
    public async Task Panel_OnDemand_ReadsNothingUntilAsked()
    {
        var panel = await OpenAsync(onDemand: true);
        Logs.Queries.ShouldBeEmpty();
        await panel.Find("button").ClickAsync();
        panel.WaitForElement("[data-state]");
        Logs.Queries.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Panel_CannotDescribe_ShowsTheErrorAndReadsAgain()
    {
        SecretsManager.DescribeError = _ => OperationErrors.Throttled("secretsmanager:DescribeSecret");
        var panel = await OpenAsync(onDemand: true);
        await panel.Find("button").ClickAsync();
        panel.WaitForElement(".kt-error");
        SecretsManager.DescribeError = null;
        await panel.Find(".kt-error button").ClickAsync();
        panel.WaitForElement("[data-state]");
        panel.FindAll(".kt-error").ShouldBeEmpty();
    }

    [Fact]
    public async Task Panel_WithoutTheRight_ShowsTheActionDisabledWithTheReason()
    {
        var panel = await OpenAsync(person: With(Permission.RepairLabels));
        var button = panel.Find("[data-action=FinishForward] button");
        button.HasAttribute("disabled").ShouldBeTrue();
        button.GetAttribute("title").ShouldNotBeNull().ShouldContain("Repair version labels");
    }

    private Operator With(Permission missing)
    {
        var person = FixedOperators.Aiko with { Permissions = FixedOperators.Aiko.Permissions.Except([missing]).ToFrozenSet() };
        Operators.With(person);
        return person;
    }
}
