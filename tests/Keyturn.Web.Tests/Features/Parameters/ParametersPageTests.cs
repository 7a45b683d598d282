using System.Collections.Immutable;
using Bunit;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Parameters;
using Keyturn.Testing;
using Keyturn.Web.Features.Parameters;

namespace Keyturn.Web.Tests.Features.Parameters;

public sealed class ParametersPageTests : FeatureContext
{
    private static readonly PartFailure Refused = new(A.Moment, "ssm:DescribeParameters", "AccessDeniedException", "no", "ssm:DescribeParameters");

    private static EstateSnapshot With(params string[] names) => A.Snapshot([WholeEstate.Secret]) with
    {
        Parameters = EstatePart<ImmutableDictionary<string, Parameter>>.Read(
            names.ToImmutableDictionary(name => name, name => new Parameter(name) { Type = "SecureString", LastModified = A.Moment.AddDays(-100) }), A.Moment),
    };

    private static EstateSnapshot Four { get; } = With("/pos/password", "/prod/orders/db", "/calendar", "/licence/api-key");

    private async Task<IRenderedComponent<ParametersPage>> PageAsync(EstateSnapshot snapshot, string address = "/parameters", string language = "en")
    {
        UseCulture(language);
        await SignInAsync();
        Feed.Publish(snapshot);
        Navigation.NavigateTo(address);
        var page = Render<ParametersPage>();
        page.WaitForAssertion(() => page.FindAll("a.kt-row-link, .kt-empty, .compare").ShouldNotBeEmpty());
        return page;
    }

    private static string[] Names(IRenderedComponent<ParametersPage> page) => [.. page.FindAll("a.kt-row-link").Select(link => link.TextContent.Trim())];

    [Fact]
    public async Task Render_NotRead_IsLoading()
    {
        await SignInAsync();
        Feed.Publish(A.Snapshot([WholeEstate.Secret]));

        Render<ParametersPage>().Find("[role=status]").TextContent.ShouldBe("Reading parameters");
    }

    [Fact]
    public async Task Render_Four_TheMostUrgentFirstWithReasonsAndPrices()
    {
        var page = await PageAsync(Four);

        Names(page).ShouldBe(["/prod/orders/db", "/pos/password", "/licence/api-key", "/calendar"]);
        var rows = page.FindAll("[role=row]").Skip(1).Select(row => row.TextContent).ToArray();
        rows[0].ShouldContain("the secret prod/orders/db is called the same");
        rows[1].ShouldContain("its name says “password” · not changed for 100 days");
        rows[1].ShouldContain("+0.40 USD");
        page.FindAll(".count").Select(count => count.TextContent.Trim().Split(' ', '\n')[^1]).ShouldBe(["1", "1", "1", "1"]);
        page.Find(".sum").TextContent.ShouldContain("+0.80 USD");
    }

    [Theory]
    [InlineData("/parameters?advice=move", new[] { "/pos/password" })]
    [InlineData("/parameters?q=POS", new[] { "/pos/password" })]
    [InlineData("/parameters?advice=nonsense&q=calendar", new[] { "/calendar" })]
    public async Task Render_AddressWithAFilter_ShowsWhatFits(string address, string[] names) => Names(await PageAsync(Four, address)).ShouldBe(names);

    [Fact]
    public async Task Render_NothingFits_OffersAll() => (await PageAsync(Four, "/parameters?q=xyz")).Find(".kt-empty a").GetAttribute("href").ShouldBe("/parameters");

    [Fact]
    public async Task Row_Leads_ToItsReasonsAndSteps()
    {
        var page = await PageAsync(Four, "/parameters?advice=move");

        Navigation.NavigateTo(page.Find("a.kt-row-link").GetAttribute("href").ShouldNotBeNull());

        page.WaitForAssertion(() => page.Find(".details h2").TextContent.ShouldContain("/pos/password"));
        page.Find(".details code").TextContent.ShouldBe("/aws/reference/secretsmanager/pos/password");
        page.FindAll(".details li").Count.ShouldBe(6);
        page.Find(".details a.close").GetAttribute("href").ShouldBe("/parameters?advice=move");
    }

    private static EstatePart<ParameterReads> Reads(bool covered, params ParameterRead[] reads) => EstatePart<ParameterReads>.Read(
        new()
        {
            ByParameter = ImmutableDictionary<string, ImmutableDictionary<string, ParameterRead>>.Empty.Add("/pos/password", reads.ToImmutableDictionary(read => read.Principal)),
            Covered = covered ? ParameterReads.EventNames.ToImmutableDictionary(name => name, _ => ImmutableArray.Create(new CoveredSpan(A.Moment.AddDays(-30), A.Moment.AddMinutes(-15)))) : ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty,
        },
        A.Moment);

    private async Task<string> ReadersAsync(EstatePart<ParameterReads> reads)
    {
        var page = await PageAsync(Four with { ParameterReads = reads }, "/parameters?advice=move");
        Navigation.NavigateTo(page.Find("a.kt-row-link").GetAttribute("href").ShouldNotBeNull());
        page.WaitForAssertion(() => page.FindAll(".details").ShouldHaveSingleItem());
        return page.Find(".details").TextContent;
    }

    [Fact]
    public async Task Details_SeenReading_NameWhoHowOftenAndOverWhichTime()
    {
        var text = await ReadersAsync(Reads(true, new ParameterRead("arn:aws:iam::111122223333:role/pos", A.Moment.AddDays(-9), A.Moment.AddHours(-3), 12) { ByPath = 2 }, new ParameterRead("arn:aws:iam::111122223333:user/yui", A.Moment, A.Moment, 0) { Denied = 1 }));

        text.ShouldContain("read by pos");
        text.ShouldContain("arn:aws:iam::111122223333:role/pos read 12 times · 2 times with its folder · 3 h ago");
        text.ShouldContain("user/yui refused 1 time");
        text.ShouldContain("was read in CloudTrail");
    }

    [Fact]
    public async Task Details_NotLookedUp_ClaimsNothing()
    {
        var text = await ReadersAsync(Reads(false));

        text.ShouldContain("It is not known who reads it");
        text.ShouldNotContain("nobody was seen");
    }

    [Fact]
    public async Task Details_LookedUpAndNobodySeen_SaysSoWithoutProof()
    {
        var text = await ReadersAsync(Reads(true).FailedWith(new(A.Moment, "cloudtrail:LookupEvents", "ThrottlingException", "no", null)));

        text.ShouldContain("nobody was seen reading it");
        text.ShouldContain("never proof");
        text.ShouldContain("cloudtrail:LookupEvents");
    }

    [Fact]
    public async Task Render_Refused_NamesThePermissionAndClaimsNothing()
    {
        var page = await PageAsync(A.Snapshot([WholeEstate.Secret]) with { Parameters = new(null, null, Refused) });

        page.Find("[role=note]").TextContent.ShouldContain("needs ssm:DescribeParameters");
        page.Find(".kt-empty-title").TextContent.ShouldBe("Not known");
    }

    [Fact]
    public async Task Render_RefusedAfterARead_KeepsWhatWasReadAndSaysThatItIsOld()
    {
        var page = await PageAsync(Four with { Parameters = Four.Parameters.FailedWith(Refused) });

        Names(page).Length.ShouldBe(4);
        page.Find("[role=note]").TextContent.ShouldContain("are old");
    }

    [Fact]
    public async Task Render_None_SaysSo() => (await PageAsync(With())).Find(".kt-empty-title").TextContent.ShouldBe("No SecureString parameter");

    [Theory]
    [InlineData("en", "Rotation")]
    [InlineData("ja", "ローテーション")]
    public async Task Render_Comparison_IsATableInTheReadersLanguageWithThePricesThatWereSet(string language, string first)
    {
        var page = await PageAsync(Four, "/parameters?view=compare", language);

        page.FindAll(".compare tbody tr").Count.ShouldBe(18);
        page.Find(".compare tbody th").TextContent.ShouldBe(first);
        page.Find(".compare").TextContent.ShouldContain("0.40 USD");
    }

    [Fact]
    public void Filter_Address_RoundTrips()
    {
        var filter = new ParameterFilter("a b&c", ParameterVerdict.Look, "111122223333/r /x", true);
        var address = filter.ToAddress();

        ParameterFilter.Parse(address[address.IndexOf('?', StringComparison.Ordinal)..]).ShouldBe(filter);
    }

    [Theory]
    [InlineData(0.4, "+0.40 USD")]
    [InlineData(-0.05, "−0.05 USD")]
    [InlineData(0, "–")]
    public void Money_Of_HasItsSign(double amount, string text)
    {
        UseCulture("en");

        ParameterLook.Money((decimal)amount, "USD").ShouldBe(text);
    }
}
