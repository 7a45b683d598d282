using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Emergency;

namespace Keyturn.Web.Tests.Features.Emergency;

public sealed class EmergencyPartsTests : FeatureContext
{
    private static readonly Sentence Said = OperationErrors.Busy().Sentence;

    private static BlastConsumer Consumer(string name, BlastSource source, HoldKind hold = HoldKind.Unknown) => new(name, name, null, null, hold, source);

    private static PlannedSecret Planned(bool failing = false, bool blocked = false, RotationStrategy strategy = RotationStrategy.SingleUser, string name = "prod/orders/db", string? superuser = null, params BlastConsumer[] consumers) => new(
        new(A.Arn(name), strategy, "postgres", A.FunctionArn(), superuser),
        new RotationPreview
        {
            Secret = A.Arn(name),
            Row = Row(production: true),
            Strategy = strategy,
            Effects = [Said],
            Warnings = [],
            Blockers = blocked ? [Said] : [],
            Failing = failing ? [new(ReadinessChecks.All[^1], [new CheckFinding(CheckOutcome.Fail, new CheckSentence(CheckBook.Shared, "no-function", []))], A.Moment)] : [],
            MayOverride = true,
            CliLine = "aws secretsmanager rotate-secret --secret-id x",
        },
        [.. consumers],
        [],
        TimeSpan.FromSeconds(80));

    private IRenderedComponent<PlannedSecretView> View(PlannedSecret planned, EmergencyPurpose purpose = EmergencyPurpose.Leak) => Render<PlannedSecretView>(parameters => parameters
        .Add(view => view.Planned, planned).Add(view => view.Purpose, purpose).Add(view => view.Place, 1).Add(view => view.LeaveHref, "/emergency"));

    private static EmergencyPlan Plan(EmergencyPurpose purpose, params PlannedSecret[] secrets) => new(purpose, [.. secrets], []);

    [Fact]
    public async Task Secret_OfProduction_SaysSoWithItsUsualTime()
    {
        await SignInAsync();

        var view = View(Planned());

        view.Find(".kt-production").TextContent.ShouldBe("Production");
        view.Find(".facts").TextContent.ShouldContain("Typically 1 min 20 s");
        view.Find("header .kt-chip").TextContent.ShouldBe("Go");
    }

    [Theory]
    [InlineData(EmergencyPurpose.Leak, 1)]
    [InlineData(EmergencyPurpose.FailedSchedule, 0)]
    public async Task Secret_WhoseChecksFail_AsksForTheOverrideOnlyWhereItRotatesAtOnce(EmergencyPurpose purpose, int boxes)
    {
        await SignInAsync();

        var view = View(Planned(failing: true), purpose);

        view.FindAll(".override input").Count.ShouldBe(boxes);
        view.Find("header .kt-chip").TextContent.ShouldBe("Checks fail");
    }

    [Theory]
    [InlineData(EmergencyPurpose.Leak, RotationStrategy.SingleUser, "One user: rotated once")]
    [InlineData(EmergencyPurpose.Leak, RotationStrategy.AlternatingUsers, "Two users alternate: rotated twice")]
    [InlineData(EmergencyPurpose.Leak, RotationStrategy.Unknown, "Not known whether two users alternate: rotated twice, to be safe")]
    [InlineData(EmergencyPurpose.Leak, RotationStrategy.Managed, "Rotated once, by its service")]
    [InlineData(EmergencyPurpose.FailedSchedule, RotationStrategy.AlternatingUsers, "One user: rotated once")]
    [InlineData(EmergencyPurpose.Outage, RotationStrategy.SingleUser, "Not rotated")]
    public async Task Secret_ByStrategyAndPurpose_SaysHowOften(EmergencyPurpose purpose, RotationStrategy strategy, string words)
    {
        await SignInAsync();

        View(Planned(strategy: strategy), purpose).Find(".facts strong").TextContent.ShouldBe(words);
    }

    [Fact]
    public async Task Consumers_MerelyPermitted_StandApart()
    {
        await SignInAsync();

        var view = View(Planned(consumers: [Consumer("web", BlastSource.Seen | BlastSource.Declared, HoldKind.CachingLibrary), Consumer("task", BlastSource.Named, HoldKind.EcsInjection), Consumer("audit", BlastSource.Permitted)]));

        view.FindAll("table").Select(table => table.QuerySelectorAll("tbody tr").Length).ShouldBe([2, 1]);
        view.Find("tbody tr").TextContent.ShouldContain("declared, seen reading");
        view.Find("tbody tr").TextContent.ShouldContain("up to 1 h 00 min after the rotation");
        view.FindAll("tbody tr")[1].QuerySelector(".long").ShouldNotBeNull().TextContent.ShouldBe("until it is refreshed");
        view.Markup.ShouldContain("1 more may read it and were never seen doing so");
    }

    [Fact]
    public async Task Consumers_NobodyKnown_IsNotTakenForNobody()
    {
        await SignInAsync();

        View(Planned()).Markup.ShouldContain("Nobody is known to hold the value. That proves nothing: ask the owner.");
    }

    [Fact]
    public async Task Consumers_PartlyUnread_SaysWhichCalls()
    {
        await SignInAsync();

        View(Planned() with { NotRead = ["ecs:ListTaskDefinitions"] }).Find(".kt-note").TextContent.ShouldContain("ecs:ListTaskDefinitions");
    }

    [Fact]
    public void Plan_FailingCheck_WaitsForTheOverrideAndSendsItsName()
    {
        var plan = Plan(EmergencyPurpose.Leak, Planned(failing: true));
        (plan.IsReady, plan.Summary).ShouldBe((false, "Checks say that a rotation will fail. Override them below, or leave the secret out."));

        var overridden = plan with { Overridden = [A.Arn().Value] };

        overridden.IsReady.ShouldBeTrue();
        overridden.InSpiteOf[A.Arn().Value].ShouldBe([ReadinessChecks.All[^1].Id]);
        (plan with { Purpose = EmergencyPurpose.Outage }).IsReady.ShouldBeTrue();
    }

    [Fact]
    public void Plan_OneBlockedOfTwo_RotatesTheOther()
    {
        var plan = Plan(EmergencyPurpose.Leak, Planned(blocked: true), Planned(name: "prod/other"));

        (plan.Rotating, plan.IsReady, plan.CountNeeded).ShouldBe((1, true, false));
        plan.Summary.ShouldBe("1 of 2 secrets are rotated now, in order.");
    }

    [Fact]
    public void Plan_Superuser_IsInAGroupOfItsOwn()
    {
        var plan = Plan(EmergencyPurpose.Leak, Planned(name: "admin"), Planned(name: "app", superuser: A.Arn("admin").Value), Planned(name: "lone"));

        plan.Groups.Select(group => (group.AreSuperusers, string.Join(',', group.Secrets.Select(one => one.Secret.Arn.Name)))).ShouldBe([(true, "admin"), (false, "app,lone")]);
        plan.SuperuserOf(plan.Secrets[1]).ShouldBe("admin");
        plan.SuperuserOf(plan.Secrets[0]).ShouldBeNull();
    }

    [Theory]
    [InlineData("", "/emergency")]
    [InlineData("?why=outage&q=a%20b&role=arn:aws:iam::1:role/web&secret=nonsense", "/emergency?role=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fweb&why=outage&q=a%20b")]
    [InlineData("?why=nonsense", "/emergency")]
    public void Request_ThereAndBack_IsTheSameAddress(string query, string address) => EmergencyRequest.Parse(query).ToAddress().ShouldBe(address);

    [Fact]
    public void Request_TheSameSecretTwice_IsThereOnce()
    {
        var address = EmergencyRequest.Empty.With(A.Arn()).With(A.Arn("b")).With(A.Arn()).ToAddress();

        EmergencyRequest.Parse(address[address.IndexOf('?', StringComparison.Ordinal)..] + $"&secret={Uri.EscapeDataString(A.Arn().Value)}").Secrets.ShouldBe([A.Arn(), A.Arn("b")]);
        EmergencyRequest.Empty.With(A.Arn()).Without(A.Arn()).ToAddress().ShouldBe("/emergency");
    }

    [Fact]
    public async Task Button_WithoutTheRight_IsVisibleDisabledAndSaysWhy()
    {
        await SignInAsync(FixedOperators.Viewer);

        var button = Render<EmergencyButton>(parameters => parameters.Add(one => one.Href, "/emergency")).Find("button");

        (button.HasAttribute("disabled"), button.GetAttribute("title")).ShouldBe((true, "You need the permission “Rotate secrets” for this."));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, false)]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public async Task OfRows_OnlyAsManyAsAPersonCanWatch(int rows, bool refused)
    {
        await SignInAsync();

        var button = Render<EmergencyOfRows>(parameters => parameters.Add(one => one.Rows, [.. Enumerable.Range(0, rows).Select(number => Row(A.Secret($"prod/{number}"), RotationState.Healthy))]));

        button.FindAll("button[disabled]").Count.ShouldBe(refused ? 1 : 0);
        button.FindAll("a").Count.ShouldBe(refused ? 0 : 1);
    }
}
