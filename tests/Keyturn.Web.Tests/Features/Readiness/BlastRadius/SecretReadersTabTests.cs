using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Testing;
using Keyturn.Web.Features.Readiness.BlastRadius;

namespace Keyturn.Web.Tests.Features.Readiness.BlastRadius;

public sealed class SecretReadersTabTests : FeatureContext
{
    private const string Admin = $"arn:aws:iam::{A.AccountId}:role/ops/break-glass";

    private static EstateSnapshot WithAdmin(EstateSnapshot snapshot) => snapshot with
    {
        Permissions = snapshot.Permissions with
        {
            Roles = snapshot.Permissions.Roles with
            {
                Value = snapshot.Permissions.Roles.Value?.SetItem(Admin, new(Admin, "break-glass")
                {
                    Inline = [PolicySource.Parse("all", """{"Version":"2012-10-17","Statement":[{"Sid":"Everything","Effect":"Allow","Action":"*","Resource":"*"}]}""")],
                }),
            },
        },
    };

    private static EstateSnapshot WithPolicyUnread { get; } = WithAdmin(WholeEstate.With((PermissionEstate all) => all with
    {
        Secrets = all.Secrets.SetItem(WholeEstate.Secret.Arn, all.Secrets[WholeEstate.Secret.Arn] with { Policy = EstatePart<ResourcePolicy>.NotRead }),
    }));

    private async Task<IRenderedComponent<SecretReadersTab>> TabAsync(EstateSnapshot snapshot, string? role = null, string language = "en")
    {
        UseCulture(language);
        await SignInAsync();
        Feed.Publish(snapshot);
        var tab = Render<SecretReadersTab>(parameters => parameters.Add(one => one.Secret, SecretArn.Parse(WholeEstate.Secret.Arn)).Add(one => one.Role, role));
        tab.WaitForAssertion(() => tab.FindAll(".readers, .kt-empty").ShouldNotBeEmpty());
        return tab;
    }

    [Fact]
    public async Task Render_TwoRoles_SaysWhatGaveItAndWhoHoldsThem()
    {
        var tab = await TabAsync(WithAdmin(WholeEstate.Snapshot));
        var rows = tab.FindAll("tbody tr");

        rows.Count.ShouldBe(2);
        rows[0].QuerySelector("a.name").ShouldNotBeNull().GetAttribute("href").ShouldBe($"/roles/{A.AccountId}/ops/break-glass");
        rows[0].TextContent.ShouldContain("No known consumer");
        rows[0].TextContent.ShouldContain("all · statement Everything");
        rows[1].QuerySelectorAll("td a").Select(link => link.GetAttribute("href")).ShouldBe(["/consumers/111122223333/ap-northeast-1/ec2:i-web"]);
        rows[1].TextContent.ShouldContain("read · statement #1");
    }

    [Fact]
    public async Task Render_PolicyOfTheSecretNotRead_KeepsThemApartWithTheirQuestion()
    {
        var tab = await TabAsync(WithPolicyUnread);

        tab.Find(".kt-empty").TextContent.ShouldContain("No role or user certainly can");
        tab.Find("#kt-readers-unknown").TextContent.ShouldContain("2");
        tab.FindAll("tbody tr td .line").ShouldNotBeEmpty();
        tab.Find(".counts").TextContent.ShouldContain("0");
    }

    [Fact]
    public async Task Render_PolicyThatLetsAnotherAccountIn_NamesIt()
    {
        var policy = new ResourcePolicy(PolicySource.Parse("resource", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::999988887777:root"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}]}"""));
        var tab = await TabAsync(WholeEstate.With((PermissionEstate all) => all with
        {
            Secrets = all.Secrets.SetItem(WholeEstate.Secret.Arn, all.Secrets[WholeEstate.Secret.Arn] with { Policy = EstatePart<ResourcePolicy>.Read(policy, A.Moment) }),
        }));

        tab.FindAll("[role=note]").ShouldHaveSingleItem().TextContent.ShouldContain("arn:aws:iam::999988887777:root");
    }

    [Fact]
    public async Task Why_Pressed_ShowsTheStatement()
    {
        var tab = await TabAsync(WithAdmin(WholeEstate.Snapshot));

        tab.Find(".why-button").Click();

        tab.WaitForAssertion(() => tab.FindAll("tr.why pre").ShouldNotBeEmpty());
        tab.FindAll("tr.why pre").Select(text => text.TextContent).ShouldContain(text => text.Contains("Everything", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_ARoleInTheAddress_StandsFirstAndIsOpened()
    {
        var tab = await TabAsync(WithAdmin(WholeEstate.Snapshot), WholeEstate.RoleArn);

        tab.FindAll("a.name")[0].TextContent.ShouldBe("web");
        tab.FindAll("tr.why").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Search_Typed_Narrows()
    {
        var tab = await TabAsync(WithAdmin(WholeEstate.Snapshot));

        tab.Find("input[type=search]").Input("break");

        tab.WaitForAssertion(() => tab.FindAll("a.name").ShouldHaveSingleItem().TextContent.ShouldBe("ops/break-glass"));
    }

    [Fact]
    public async Task Render_RolesNotRead_ClaimsNothing()
    {
        var refused = new PartFailure(A.Moment, "iam:GetAccountAuthorizationDetails", "AccessDenied", "no", "iam:GetAccountAuthorizationDetails");
        var tab = await TabAsync(WholeEstate.With((PermissionEstate all) => all with { Roles = new(null, null, refused) }));

        tab.Find(".kt-empty-title").TextContent.ShouldBe("Not known");
        tab.Find("details.kt-note").TextContent.ShouldContain("needs iam:GetAccountAuthorizationDetails");
    }

    [Fact]
    public async Task Feed_AFactChanges_TheReadersFollow()
    {
        var tab = await TabAsync(WholeEstate.Snapshot);

        Feed.Publish(WithAdmin(WholeEstate.Snapshot));

        tab.WaitForAssertion(() => tab.FindAll("a.name").Count.ShouldBe(2));
    }

    [Fact]
    public async Task Render_Japanese_SaysItInJapanese() =>
        (await TabAsync(WholeEstate.Snapshot, language: "ja")).Find("h2").TextContent.ShouldBe("このシークレットを読み取れるロール");
}
