using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Emergency;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Incidents;

namespace Keyturn.Web.Tests.Features.Incidents;

public sealed class IncidentsPageTests : IncidentContext
{
    private IRenderedComponent<IncidentsPage> Page(string address = "/incidents")
    {
        Navigation.NavigateTo(address);
        var page = Render<IncidentsPage>();
        page.WaitForAssertion(() => page.FindAll(".kt-grid, .kt-empty, .kt-error").ShouldNotBeEmpty());
        return page;
    }

    [Fact]
    public async Task Empty_SaysWhereOneBegins()
    {
        await SignInAsync();

        var page = Page();

        page.Find(".kt-empty-title").TextContent.ShouldBe("No incident so far");
        page.Find(".kt-page-actions a[href='/emergency']").TextContent.Trim().ShouldBe("Emergency…");
    }

    [Fact]
    public async Task One_IsALineThatLeadsToItsBoard()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);

        var page = Page();

        page.Find(".kt-row-link").GetAttribute("href").ShouldBe($"/incidents/{Id}");
        page.Find(".kt-grid-body .kt-row").TextContent.ShouldContain("found in a ticket");
        page.Find(".kt-grid-body .kt-chip").TextContent.ShouldBe("Open");
        page.Find(".kt-grid-body .kt-row").TextContent.ShouldContain("prod/orders/db");
    }

    [Theory]
    [InlineData("/incidents?state=open", 1)]
    [InlineData("/incidents?state=closed", 0)]
    [InlineData("/incidents?why=leak", 1)]
    [InlineData("/incidents?why=outage", 0)]
    [InlineData("/incidents?q=orders", 1)]
    [InlineData("/incidents?q=TICKET", 1)]
    [InlineData("/incidents?q=nothing", 0)]
    public async Task Filter_OfTheAddress_Narrows(string address, int rows)
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);

        var page = Page(address);

        page.FindAll(".kt-row-link").Count.ShouldBe(rows);
        page.FindAll(".kt-empty-title").Count.ShouldBe(1 - rows);
    }

    [Fact]
    public async Task Filter_NavigatedTo_IsReadAnew()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        var page = Page();

        await page.InvokeAsync(() => Navigation.NavigateTo("/incidents?state=closed"));

        page.WaitForAssertion(() => page.Find(".kt-empty a").GetAttribute("href").ShouldBe("/incidents"));
    }

    [Fact]
    public async Task Opened_WhileSomebodyLooks_Appears()
    {
        await SignInAsync();
        var page = Page();

        await OpenAsync(EmergencyPurpose.Outage, Alternating);

        page.WaitForAssertion(() => page.FindAll(".kt-row-link").Count.ShouldBe(1));
    }

    [Fact]
    public async Task StoreAway_ShowsTheErrorAndReadsAgain()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        Store.IsDown = true;
        var page = Page();
        page.Find(".kt-error").TextContent.ShouldContain(OperationErrors.IncidentStoreUnavailable().NextStep.ToText());

        Store.IsDown = false;
        page.Find(".kt-error button").Click();

        page.WaitForAssertion(() => page.FindAll(".kt-row-link").Count.ShouldBe(1));
    }

    [Fact]
    public async Task Viewer_SeesTheListAndWhyNothingCanBeOpened()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        await SignInAsync(FixedOperators.Viewer);

        var page = Page();

        page.FindAll(".kt-row-link").Count.ShouldBe(1);
        page.Find(".kt-page-actions button").GetAttribute("title").ShouldNotBeNull().ShouldContain("Rotate secrets");
    }

    [Fact]
    public async Task Exports_CarryTheFilter()
    {
        await SignInAsync();

        Page("/incidents?q=x&state=open&why=leak").FindAll("a[download]").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/export/incidents.csv?q=x&state=open&why=leak", "/export/incidents.json?q=x&state=open&why=leak"]);
    }

    [Theory]
    [InlineData("", "/incidents")]
    [InlineData("?q=a&state=closed&why=outage", "/incidents?q=a&state=closed&why=outage")]
    [InlineData("?state=x&why=nonsense&q=%20", "/incidents")]
    public void Filter_ThereAndBack_IsTheSameAddress(string query, string address) => IncidentFilter.Parse(query).ToAddress().ShouldBe(address);

    [Fact]
    public async Task Japanese_SpeaksJapanese()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        UseCulture("ja");

        var page = Page();

        page.Find("h1").TextContent.ShouldBe("インシデント");
        page.Find(".kt-grid-body .kt-chip").TextContent.ShouldBe("対応中");
    }
}
