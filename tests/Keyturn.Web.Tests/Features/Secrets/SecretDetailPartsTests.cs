using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SecretDetailPartsTests : FeatureContext
{
    private static SecretDetail Detail(SecretRow row, RotationWindow[]? windows = null, Sentence? problem = null) => new()
    {
        Row = row,
        Versions = OperationErrors.Busy(),
        Function = null,
        Events = [],
        NextWindows = [.. windows ?? []],
        ScheduleProblem = problem,
        TypicalDuration = TimeSpan.FromSeconds(38),
        ReadAt = A.Moment,
    };

    [Fact]
    public async Task Schedule_Windows_AreInUtcAndInTheReadersTime()
    {
        await SignInAsync(zone: "Asia/Tokyo");
        var window = new RotationWindow(new(2026, 5, 31, 16, 0, 0, TimeSpan.Zero), new(2026, 5, 31, 19, 0, 0, TimeSpan.Zero));

        var cells = Render<SecretSchedule>(parameters => parameters.Add(part => part.Detail, Detail(Row(), [window]))).FindAll("td").Select(cell => cell.TextContent);

        cells.ShouldBe(["2026-05-31 16:00 UTC", "2026-05-31 19:00 UTC", "2026-06-01 01:00 UTC+9", "2026-06-01 04:00 UTC+9"]);
    }

    [Fact]
    public async Task Schedule_Expression_IsShownInsteadOfTheComputedDays()
    {
        await SignInAsync();
        var row = Row(A.Secret(rules: new RotationRules(30, "cron(0 16 ? * SUN *)", "3h")), RotationState.Healthy);

        var part = Render<SecretSchedule>(parameters => parameters.Add(own => own.Detail, Detail(row)));

        part.Markup.ShouldContain("cron(0 16 ? * SUN *)");
        part.Markup.ShouldContain("3h");
        part.Markup.ShouldNotContain("every 30 days");
        part.Markup.ShouldContain("No window is planned.");
    }

    [Fact]
    public async Task Schedule_NotUnderstood_SaysWhyThereIsNoWindow()
    {
        await SignInAsync();
        var problem = OperationErrors.Busy().Sentence;

        Render<SecretSchedule>(parameters => parameters.Add(own => own.Detail, Detail(Row(), problem: problem))).Find(".kt-note").TextContent.ShouldBe(problem.ToText());
    }

    [Fact]
    public async Task Function_Facts_NameEnvironmentVariablesOnly()
    {
        await SignInAsync();
        var function = A.Function() with { EnvironmentNames = ["SECRETS_MANAGER_ENDPOINT"], VpcId = "vpc-1", SubnetIds = ["subnet-1", "subnet-2"], MemoryMegabytes = 256 };

        var part = Render<SecretFunction>(parameters => parameters.Add(own => own.Row, Row()).Add(own => own.Result, function));

        part.Markup.ShouldContain("python3.10");
        part.Markup.ShouldContain("30 s");
        part.Markup.ShouldContain("256 MB");
        part.Markup.ShouldContain("subnet-1, subnet-2");
        part.Markup.ShouldContain("SECRETS_MANAGER_ENDPOINT");
        part.Find(".cli code").TextContent.ShouldStartWith("aws logs tail /aws/lambda/");
    }

    [Fact]
    public async Task Function_None_SaysWhoRotatesInstead()
    {
        await SignInAsync();

        Render<SecretFunction>(parameters => parameters.Add(own => own.Row, Row(RotationState.Managed)).Add(own => own.Result, null)).Markup.ShouldContain("owning service rotates");
        Render<SecretFunction>(parameters => parameters.Add(own => own.Row, Row(RotationState.Never)).Add(own => own.Result, null)).Markup.ShouldContain("never set up with a function");
    }

    [Fact]
    public async Task Versions_PendingBesideCurrent_IsCalledFinished()
    {
        await SignInAsync();
        OperationResult<System.Collections.Immutable.ImmutableArray<SecretVersion>> versions = System.Collections.Immutable.ImmutableArray.Create(
            new SecretVersion(A.Version(2), ["AWSCURRENT", "AWSPENDING"], A.Moment, null, ["key"]));

        Render<SecretVersions>(parameters => parameters.Add(own => own.Versions, versions)).Find(".kt-note").TextContent.ShouldContain("finished rotation");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Events_EachKind_HasItsOwnWords(string culture)
    {
        UseCulture(culture);
        await SignInAsync();
        var events = Enum.GetValues<RotationEventKind>().Select(kind => A.Event(kind, step: kind == RotationEventKind.Failed ? "setSecret" : null));

        var part = Render<SecretEvents>(parameters => parameters.Add(own => own.Events, [.. events]));

        part.FindAll(".kt-chip").Select(chip => chip.TextContent).ShouldBeUnique();
        part.Find("li code").TextContent.ShouldContain("during setSecret step");
    }

    [Fact]
    public async Task Overview_RawIdsAndCliLines_CanBeCopied()
    {
        await SignInAsync();
        var row = Row(A.Secret(tags: [("team", "orders")], key: "alias/secrets"), RotationState.Healthy);

        var part = Render<SecretOverview>(parameters => parameters.Add(own => own.Row, row).Add(own => own.Function, A.Function()));

        var copied = part.FindAll("[data-copy]").Select(button => button.GetAttribute("data-copy")).ToList();
        copied.ShouldContain(row.Arn.Value);
        copied.ShouldContain(AwsCliLines.Describe(row.Arn));
        part.Find(".tag").GetAttribute("href").ShouldBe("/secrets?" + (SecretQuery.Empty with { Tags = ["team=orders"] }).ToQueryString());
        part.FindAll("a[target=_blank]").ShouldAllBe(link => link.GetAttribute("rel") == "noopener noreferrer");
    }
}
