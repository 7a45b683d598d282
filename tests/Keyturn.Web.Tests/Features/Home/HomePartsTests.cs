using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Home;

namespace Keyturn.Web.Tests.Features.Home;

public sealed class HomePartsTests : FeatureContext
{
    private static SourceFreshness Source(DateTimeOffset? readAt, string? code = null, int secrets = 0) =>
        new(A.Scope(), "shop-prod", readAt, code is null ? null : new PartFailure(A.Moment, "ListSecrets", code, "No.", null), secrets);

    [Fact]
    public async Task Freshness_NeverRead_IsSaidToBeUnreadNotEmpty()
    {
        await SignInAsync();

        var panel = Render<FreshnessPanel>(parameters => parameters.Add(own => own.Sources, [Source(null)]));

        panel.Find(".kt-chip").TextContent.ShouldBe("Not read yet");
        panel.FindAll(".kt-good").ShouldBeEmpty();
        panel.FindAll("time").ShouldBeEmpty();
    }

    [Fact]
    public async Task Freshness_ReadWell_HasItsTimeAndCount()
    {
        await SignInAsync();

        var panel = Render<FreshnessPanel>(parameters => parameters.Add(own => own.Sources, [Source(A.Moment.AddMinutes(-3), secrets: 1234)]));

        panel.Find(".kt-good").TextContent.ShouldBe("Read");
        panel.Find("time").TextContent.ShouldStartWith("3 min ago");
        panel.Find("li").TextContent.ShouldContain("1,234 secrets");
    }

    [Fact]
    public async Task Freshness_ReadOnceThenFailing_IsAFailureWithTheAgeOfWhatIsShown()
    {
        await SignInAsync();

        var panel = Render<FreshnessPanel>(parameters => parameters.Add(own => own.Sources, [Source(A.Moment.AddHours(-2), "AccessDeniedException", 12)]));

        panel.Find(".kt-chip").ClassList.ShouldContain("kt-bad");
        panel.Find("code").TextContent.ShouldBe("ListSecrets: AccessDeniedException");
        panel.Find("time").TextContent.ShouldStartWith("2 h ago");
    }

    [Theory]
    [InlineData(RotationState.Failed, 2, "kt-bad")]
    [InlineData(RotationState.DueSoon, 1, "kt-warn")]
    [InlineData(RotationState.Rotating, 1, "kt-info")]
    [InlineData(RotationState.Failed, 0, "kt-zero")]
    public void Tile_Count_AlarmsOnlyWhenThereIsSomething(RotationState state, int count, string expected) =>
        Render<StateTile>(parameters => parameters.Add(own => own.Count, new StateCount(state, count))).Find("a").ClassList.ShouldBe(["kt-tile", expected]);

    [Theory]
    [InlineData("en", "12,345")]
    [InlineData("ja", "12,345")]
    public void Tile_LargeCount_IsGroupedAsTheReaderWrites(string culture, string expected)
    {
        UseCulture(culture);

        Render<StateTile>(parameters => parameters.Add(own => own.Count, new StateCount(RotationState.Overdue, 12_345))).Find(".kt-tile-count").TextContent.ShouldBe(expected);
    }

    [Fact]
    public async Task List_NeverRotated_IsSaidInsteadOfADate()
    {
        await SignInAsync();
        var row = Row(A.Secret(state: RotationState.Never), RotationState.Never, production: true);

        var list = Render<SecretList>(parameters => parameters.Add(own => own.Title, "Needs you").Add(own => own.Rows, [row]));

        list.Find("li").TextContent.ShouldContain("Last rotated never");
        list.Find(".kt-production").TextContent.ShouldBe("PROD");
        list.FindAll("li").Count.ShouldBe(1);
    }

    [Fact]
    public async Task List_More_LeadsToAllUrgentStatesAtOnce()
    {
        await SignInAsync();

        var list = Render<SecretList>(parameters => parameters.Add(own => own.Title, "Needs you").Add(own => own.Rows, [Row(RotationState.Failed)]).Add(own => own.More, 1500));

        var more = list.FindAll("li a")[^1];
        more.TextContent.ShouldBe("1,500 more…");
        SecretQuery.Parse(more.GetAttribute("href").ShouldNotBeNull().Split('?')[1]).States.ShouldBe([RotationState.Failed, RotationState.Stuck, RotationState.Overdue], ignoreOrder: true);
    }
}
