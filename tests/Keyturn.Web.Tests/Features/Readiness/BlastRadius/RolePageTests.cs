using Bunit;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Testing;
using Keyturn.Web.Features.Readiness.BlastRadius;

namespace Keyturn.Web.Tests.Features.Readiness.BlastRadius;

public sealed class RolePageTests : FeatureContext
{
    private async Task<IRenderedComponent<RolePage>> PageAsync(EstateSnapshot snapshot, string name = "web")
    {
        await SignInAsync();
        Feed.Publish(snapshot);
        var page = Render<RolePage>(parameters => parameters.Add(one => one.Account, A.AccountId).Add(one => one.Name, name));
        page.WaitForAssertion(() => page.FindAll("h2, .kt-empty, .kt-loading").ShouldNotBeEmpty());
        return page;
    }

    [Fact]
    public async Task Render_TheWebRole_ShowsItsSecretsAndLeadsToRotatingAllOfThem()
    {
        var page = await PageAsync(WholeEstate.Snapshot);

        page.Find("a.kt-primary").GetAttribute("href").ShouldBe("/secrets?reader=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fweb");
        page.FindAll("table.reach tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("read · statement #1");
        page.Find("table.reach a").GetAttribute("href").ShouldBe("/secrets/111122223333/ap-northeast-1/prod/orders/db?tab=readers&role=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fweb");
        page.Find("dl a").TextContent.ShouldBe("web-1");
    }

    [Fact]
    public async Task Render_VersionsNotRead_AreApartAsNotKnown()
    {
        var page = await PageAsync(WholeEstate.With((PermissionEstate all) => all with { Secrets = all.Secrets.Clear() }));

        page.Markup.ShouldContain("There is no secret that it certainly can read.");
        page.Find("#kt-reach-unknown").TextContent.ShouldBe("Of 1 secret it is not known");
        page.FindAll("table.reach .line").ShouldNotBeEmpty();
    }

    private static readonly IamUser Ann = new("arn:aws:iam::111122223333:user/people/ann", "ann")
    {
        Inline = [Keyturn.Readiness.Policy.Layers.PolicySource.Parse("reads", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["secretsmanager:GetSecretValue","kms:Decrypt"],"Resource":"*"}]}""")],
    };

    [Fact]
    public async Task Render_User_ShowsWhatItCanReadAndItsGroups()
    {
        Navigation.NavigateTo("/users/111122223333/people/ann");
        var page = await PageAsync(WholeEstate.With((PermissionEstate all) => all with { Users = all.Users with { Value = all.Users.Value?.Add(Ann.Arn, Ann) } }), "people/ann");

        page.WaitForAssertion(() => page.FindAll("table.reach tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("reads · statement #1"));
        page.Find("dl").TextContent.ShouldContain("In no group");
        page.Find("a.kt-primary").GetAttribute("href").ShouldNotBeNull().ShouldEndWith("user%2Fpeople%2Fann");
        page.Find("table.reach a").GetAttribute("href").ShouldNotBeNull().ShouldContain("user%2Fpeople%2Fann");
    }

    [Fact]
    public async Task Render_NoSuchUser_SaysSo()
    {
        Navigation.NavigateTo("/users/111122223333/nobody");

        (await PageAsync(WholeEstate.Snapshot, "nobody")).Find(".kt-empty-title").TextContent.ShouldBe("There is no such user");
    }

    [Fact]
    public async Task Render_NoSuchRole_SaysSo() => (await PageAsync(WholeEstate.Snapshot, "nobody")).Find(".kt-empty-title").TextContent.ShouldBe("There is no such role");

    [Fact]
    public async Task Render_RolesNotRead_ClaimsNothing()
    {
        var refused = new PartFailure(A.Moment, "iam:GetAccountAuthorizationDetails", "AccessDenied", "no", "iam:GetAccountAuthorizationDetails");

        (await PageAsync(WholeEstate.With((PermissionEstate all) => all with { Roles = new(null, null, refused) }))).Find("details.kt-note").TextContent.ShouldContain("needs iam:GetAccountAuthorizationDetails");
    }

    [Theory]
    [InlineData("arn:aws:iam::1:role/a/b c", "/roles/1/a/b%20c")]
    [InlineData("arn:aws-cn:iam::1:role/web", "/roles/1/web")]
    [InlineData("arn:aws:iam::1:user/a/ann", "/users/1/a/ann")]
    public void Address_OfARole_KeepsItsPath(string arn, string address) => RoleAddress.Of(arn).ShouldBe(address);
}
