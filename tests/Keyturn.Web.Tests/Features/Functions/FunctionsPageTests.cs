using Bunit;
using Keyturn.Operations.Attempts;
using Keyturn.Testing;
using Keyturn.Web.Features.Functions;
using Keyturn.Web.Tests.Features.Attempts;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Functions;

public sealed class FunctionsPageTests : FeatureContext
{
    private const string Name = "SecretsManagerRDSOracleRotationSingleUser";

    private TrailFeed Trail => Services.GetRequiredService<TrailFeed>();

    [Fact]
    public async Task List_Function_HasItsRateAndLeadsToItsPage()
    {
        Told.To(Feed, Trail);
        await SignInAsync();

        var row = Render<FunctionsPage>().FindAll(".kt-row:not(.kt-row-head)").ShouldHaveSingleItem();

        row.TextContent.ShouldContain("67%");
        row.TextContent.ShouldContain("python3.10");
        row.QuerySelector("a").ShouldNotBeNull().GetAttribute("href").ShouldBe($"/functions/{A.AccountId}/{A.Region}/{Name}");
    }

    [Fact]
    public async Task List_NoFunction_SaysSo()
    {
        Feed.Publish(A.Snapshot([]));
        await SignInAsync();

        Render<FunctionsPage>().Find(".kt-empty").TextContent.ShouldContain("No rotation function");
    }
}
