using System.Collections.Immutable;
using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Testing;
using Keyturn.Web.Features.Readiness;

namespace Keyturn.Web.Tests.Features.Readiness;

public sealed class SecretReadinessTabTests : FeatureContext
{
    private async Task<IRenderedComponent<SecretReadinessTab>> TabAsync(EstateSnapshot snapshot, string language = "en")
    {
        UseCulture(language);
        await SignInAsync();
        Feed.Publish(snapshot);
        return Render<SecretReadinessTab>(parameters => parameters.Add(tab => tab.Secret, SecretArn.Parse(WholeEstate.Secret.Arn)));
    }

    private static string[] Cells(IRenderedComponent<SecretReadinessTab> tab) => [.. tab.FindAll("tbody td .kt-chip").Select(chip => chip.TextContent)];

    [Fact]
    public async Task Render_NothingRead_IsLoading() =>
        (await TabAsync(A.Snapshot([WholeEstate.Secret]))).Find("[role=status]").TextContent.ShouldBe("Reading roles, keys and the network");

    [Fact]
    public async Task Render_WholeEstate_AnswersFourTimesYes()
    {
        var tab = await TabAsync(WholeEstate.Snapshot);

        tab.FindAll("thead th").Select(head => head.TextContent).ShouldBe(["Consumer", "Read secret", "Use key", "Endpoint", "Database"]);
        tab.Find("tbody th").TextContent.ShouldContain("EC2 instance · policies speak of it");
        Cells(tab).ShouldBe(["Can", "Can", "Can", "Can"]);
    }

    [Fact]
    public async Task Render_DatabaseGroupClosed_SaysCannotThereAlone() =>
        Cells(await TabAsync(WholeEstate.WithInbound("sg-db", 1521, "sg-other"))).ShouldBe(["Can", "Can", "Can", "Cannot"]);

    [Fact]
    public async Task Open_ABrokenConsumer_ShowsTheRuleThatIsMissingAndTheCommandThatRepairsIt()
    {
        var tab = await TabAsync(WholeEstate.WithInbound("sg-db", 1521, "sg-other"));

        tab.Find(".name").Click();

        tab.Find(".name").GetAttribute("aria-expanded").ShouldBe("true");
        tab.FindAll(".decider").ShouldHaveSingleItem().TextContent.ShouldContain("sg-db");
        tab.FindAll(".fix pre").Select(text => text.TextContent).ShouldContain(text => text.StartsWith("aws ec2 authorize-security-group-ingress", StringComparison.Ordinal) && text.Contains("1521", StringComparison.Ordinal));
        tab.FindAll(".hops li").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("en", "Repairs it:", "other changes that repair it")]
    [InlineData("ja", "この変更で直ります：", "ほかの方法")]
    public async Task Open_ABrokenConsumer_TheBestRepairStandsBesideItsBlockerWithTheOthersBehindIt(string language, string alone, string others)
    {
        UseCulture(language);
        var tab = await TabAsync(WholeEstate.WithInbound("sg-db", 1521, "sg-other"), language);

        tab.Find(".name").Click();

        var repair = tab.FindAll(".hops .repair").ShouldHaveSingleItem();
        repair.ParentElement!.TextContent.ShouldContain("sg-db");
        repair.QuerySelector("p")!.TextContent.ShouldBe(alone);
        repair.QuerySelector(".line code")!.TextContent.ShouldBe(tab.FindAll(".fix pre").First(text => text.TextContent.Contains("1521", StringComparison.Ordinal)).TextContent.Trim());
        repair.QuerySelector("summary")!.TextContent.ShouldContain(others);
        repair.QuerySelectorAll("details code").Select(code => code.TextContent).ShouldAllBe(text => text.StartsWith("aws ec2 authorize-security-group-ingress --group-id sg-db", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Repairs it:")]
    [InlineData("ja", "この変更で直ります：")]
    public async Task Open_APolicyThatRefuses_TheBestRepairStandsBesideTheRefusedPermission(string language, string alone)
    {
        UseCulture(language);
        var tab = await TabAsync(
            WholeEstate.With((PermissionEstate all) => all with
            {
                Secrets = all.Secrets.SetItem(WholeEstate.Secret.Arn, all.Secrets[WholeEstate.Secret.Arn] with
                {
                    Policy = EstatePart<ResourcePolicy>.Read(new(Keyturn.Readiness.Policy.Layers.PolicySource.Parse("no", """{"Version":"2012-10-17","Statement":[{"Sid":"Nobody","Effect":"Deny","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}""")), A.Moment),
                }),
            }),
            language);

        tab.Find(".name").Click();

        var repair = tab.FindAll("section li > .repair").ShouldHaveSingleItem();
        repair.ParentElement!.QuerySelector("code")!.TextContent.ShouldBe("secretsmanager:GetSecretValue");
        repair.QuerySelector("p")!.TextContent.ShouldBe(alone);
        tab.FindAll(".fix p")[0].TextContent.Trim().ShouldBe(repair.QuerySelector(".line span")!.TextContent.Trim());
    }

    [Fact]
    public async Task Open_TwoBlockers_EachHasItsOwnRepair()
    {
        var closed = WholeEstate.WithInbound("sg-db", 1521, "sg-other");
        var tab = await TabAsync(closed with
        {
            Network = closed.Network with
            {
                SecurityGroups = EstatePart<ImmutableDictionary<string, Keyturn.Readiness.Network.Facts.SecurityGroup>>.Read(
                    closed.Network.SecurityGroups.Value!.SetItem("sg-web", closed.Network.SecurityGroups.Value!["sg-web"] with { Rules = [] }), A.Moment),
            },
        });

        tab.Find(".name").Click();

        var ofDatabase = tab.FindAll(".hops")[^1].QuerySelectorAll(".repair");
        ofDatabase.Length.ShouldBe(2);
        ofDatabase[0].QuerySelector(".line code")!.TextContent.ShouldStartWith("aws ec2 authorize-security-group-egress --group-id sg-web");
        ofDatabase[1].QuerySelector(".line code")!.TextContent.ShouldStartWith("aws ec2 authorize-security-group-ingress --group-id sg-db");
        ofDatabase[0].QuerySelector("p")!.TextContent.ShouldContain("one of 2 changes");
    }

    [Fact]
    public async Task Open_ABrokenConsumer_DrawsThePathWithItsBlockerBesideTheList()
    {
        var tab = await TabAsync(WholeEstate.WithInbound("sg-db", 1521, "sg-other"));

        tab.Find(".name").Click();

        var picture = tab.FindAll("svg[role=img]").Single(svg => svg.GetAttribute("aria-label") == "The way from web-1 to orders: Cannot. The list below says the same." && svg.ClassName == "across");
        picture.QuerySelectorAll(".box.stop .answer").ShouldHaveSingleItem().TextContent.ShouldBe("inbound: stops");
        picture.QuerySelector(".box.stop title").ShouldNotBeNull().TextContent.ShouldContain("no rule admits TCP 1521 for sg-web");
        picture.QuerySelectorAll(".callout tspan").Select(line => line.TextContent).ShouldContain(line => line.Contains("sg-other", StringComparison.Ordinal));
        picture.QuerySelectorAll(".line.stop").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Render_TheSystem_IsDrawnWithTheSameTextAsAList()
    {
        var tab = await TabAsync(WholeEstate.WithInbound("sg-db", 1521, "sg-other"));

        tab.FindAll(".system svg[role=img]").Count.ShouldBe(2);
        tab.Find(".system svg.broad").GetAttribute("aria-label").ShouldNotBeNull().ShouldContain("Database: Read path: Cannot");
        tab.FindAll(".system svg.broad .leg.stop .mark").ShouldHaveSingleItem();
        tab.FindAll(".system .legs li").Select(leg => leg.TextContent).ShouldBe(["Way to Secrets Manager vpce-1 Can", "Secrets Manager prod/orders/db Can", "Key alias/orders Can", "Database orders Cannot"]);
    }

    [Fact]
    public async Task Render_AConsumerInTheAddress_IsOpened()
    {
        UseCulture("en");
        await SignInAsync();
        Feed.Publish(WholeEstate.Snapshot);

        var tab = Render<SecretReadinessTab>(parameters => parameters.Add(one => one.Secret, SecretArn.Parse(WholeEstate.Secret.Arn)).Add(one => one.Consumer, "ec2:i-web"));

        tab.Find(".name").GetAttribute("aria-expanded").ShouldBe("true");
    }

    [Fact]
    public async Task Open_ARoleWithoutPolicies_ShowsThePermissionAndItsRepair()
    {
        var declared = WholeEstate.Secret with { Tags = WholeEstate.Secret.Tags.Add("keyturn:consumer:1", "web-1") };
        var snapshot = WholeEstate.With((PermissionEstate permissions) => permissions with
        {
            Roles = EstatePart<ImmutableDictionary<string, IamRole>>.Read(ImmutableDictionary<string, IamRole>.Empty.Add(WholeEstate.RoleArn, new(WholeEstate.RoleArn, "web")), A.Moment),
        }) with
        { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add(declared.Arn, declared), A.Moment) };
        var tab = await TabAsync(snapshot);

        tab.Find(".name").Click();

        Cells(tab)[..4].ShouldBe(["Cannot", "Cannot", "Can", "Can"]);
        tab.FindAll(".leg code").Select(code => code.TextContent).ShouldContain("secretsmanager:GetSecretValue");
        tab.FindAll(".fix pre").Select(text => text.TextContent).ShouldContain(text => text.Contains("aws iam put-role-policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_Again_Closes()
    {
        var tab = await TabAsync(WholeEstate.Snapshot);

        tab.Find(".name").Click();
        tab.Find(".name").Click();

        tab.FindAll("tr.why").ShouldBeEmpty();
    }

    [Fact]
    public async Task OnlyBroken_WholeEstate_HidesWhatPasses()
    {
        var tab = await TabAsync(WholeEstate.Snapshot);

        tab.Find("input[type=checkbox]").Change(true);

        tab.FindAll("tbody tr").ShouldBeEmpty();
        tab.Find(".counts").TextContent.ShouldContain("Can 1");
    }

    [Fact]
    public async Task Render_PartsAndDeclarationsThatAreMissing_AreSaid()
    {
        var secret = WholeEstate.Secret with { Tags = WholeEstate.Secret.Tags.Add("keyturn:consumer:1", "batch-9") };
        var tab = await TabAsync(WholeEstate.With((Keyturn.Readiness.Network.Facts.NetworkEstate network) => network with { Services = new(null, null, null) }) with
        {
            Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add(secret.Arn, secret), A.Moment),
        });

        tab.FindAll("[role=note]").Select(note => note.TextContent).ShouldBe(
            ["There may be more consumers than these: ecs:DescribeServices could not be read.", "Declared for the secret, and not found in this account and Region: batch-9"]);
    }

    [Fact]
    public async Task Render_ARefusedCall_NamesThePermissionAndPassesNothingThatHangsOnIt()
    {
        var refused = new PartFailure(A.Moment, "ec2:DescribeSecurityGroups", "UnauthorizedOperation", "no", "ec2:DescribeSecurityGroups");
        var tab = await TabAsync(WholeEstate.With((Keyturn.Readiness.Network.Facts.NetworkEstate network) => network with { SecurityGroups = new(null, null, refused) }));

        tab.Find("details.kt-note").TextContent.ShouldContain("needs ec2:DescribeSecurityGroups");
        Cells(tab).ShouldBe(["Can", "Can", "Not known", "Not known"]);
    }

    [Fact]
    public async Task Render_EverythingRefused_SaysSoInsteadOfLoadingForEver()
    {
        var refused = new PartFailure(A.Moment, "ec2:DescribeVpcs", "UnauthorizedOperation", "no", null);
        var tab = await TabAsync(A.Snapshot([WholeEstate.Secret]) with { Network = new() { Vpcs = new(null, null, refused) } });

        tab.Find("details.kt-note").TextContent.ShouldContain("ec2:DescribeVpcs");
    }

    [Fact]
    public async Task Render_NobodyFound_SaysHowToDeclareOne()
    {
        var tab = await TabAsync(WholeEstate.With((Keyturn.Readiness.Network.Facts.NetworkEstate network) => network with { Instances = EstatePart<ImmutableDictionary<string, Keyturn.Readiness.Network.Facts.Instance>>.Read(ImmutableDictionary<string, Keyturn.Readiness.Network.Facts.Instance>.Empty, A.Moment) }));

        tab.Markup.ShouldContain("keyturn:consumer:1");
    }

    [Fact]
    public async Task Feed_AFactChanges_TheAnswerFollows()
    {
        var tab = await TabAsync(WholeEstate.Snapshot);

        Feed.Publish(WholeEstate.WithInbound("sg-vpce", 443, "sg-other"));

        tab.WaitForAssertion(() => Cells(tab).ShouldBe(["Can", "Can", "Cannot", "Can"]));
    }

    [Fact]
    public async Task Render_Japanese_SaysItInJapanese()
    {
        var tab = await TabAsync(WholeEstate.WithInbound("sg-db", 1521, "sg-other"), "ja");

        Cells(tab).ShouldBe(["可", "可", "可", "不可"]);
    }
}
