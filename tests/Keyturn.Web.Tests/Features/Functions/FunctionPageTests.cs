using Bunit;
using Keyturn.Operations.Attempts;
using Keyturn.Testing;
using Keyturn.Web.Features.Functions;
using Keyturn.Web.Tests.Features.Attempts;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Functions;

public sealed class FunctionPageTests : FeatureContext
{
    private const string Name = "SecretsManagerRDSOracleRotationSingleUser";

    private TrailFeed Trail => Services.GetRequiredService<TrailFeed>();

    [Fact]
    public async Task Page_Function_ShowsFactsSecretsAndAttempts()
    {
        Told.To(Feed, Trail);

        var page = await PageAsync(Name);

        page.Markup.ShouldContain("python3.10");
        page.FindAll(".secrets li").Count.ShouldBe(2);
        page.FindAll(".kt-row:not(.kt-row-head)").Count.ShouldBe(3);
        page.Markup.ShouldContain($"/attempts?function={Name}&amp;account={A.AccountId}&amp;range=quarter");
    }

    [Fact]
    public async Task Page_UnknownFunction_SaysSo() => (await PageAsync("other")).Find(".kt-empty").TextContent.ShouldContain("No such function");

    private async Task<IRenderedComponent<FunctionPage>> PageAsync(string name)
    {
        await SignInAsync();
        return Render<FunctionPage>(page => page.Add(it => it.Account, A.AccountId).Add(it => it.Region, A.Region).Add(it => it.Name, name));
    }
}
