using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Keyturn.Architecture.Tests.Deploy;

public sealed class CloudFormationTests
{
    private const string Console = "deploy/cloudformation/console.yaml";
    private const string Roles = "deploy/cloudformation/roles.yaml";

    private static readonly CloudFormationTemplate Template = CloudFormationTemplate.Read(Console);
    private static readonly YamlNode Container = Template.Root.At("Resources", "TaskDefinition", "Properties", "ContainerDefinitions", 0).ShouldNotBeNull();

    [Theory]
    [InlineData(Console, 15)]
    [InlineData(Roles, 2)]
    public void Template_EveryReferenceResolvesAndEveryPropertyIsKnown(string file, int resources)
    {
        var template = CloudFormationTemplate.Read(file);

        template.Failures().ShouldBeEmpty();
        template.Resources.Count.ShouldBeGreaterThanOrEqualTo(resources);
    }

    [Theory]
    [InlineData("!Ref Nothing", "names Nothing, which is not there")]
    [InlineData("!Sub \"a-${Nothing}\"", "names Nothing, which is not there")]
    [InlineData("!GetAtt Role.Name", "asks Role for Name")]
    [InlineData("!GetAtt Extra.Arn", "only with More")]
    [InlineData("!If [Less, a, b]", "condition Less, which is not there")]
    [InlineData("!Join [\",\", [a]]", "!Join, which is not known")]
    public void Failures_OfAReferenceToNowhere_NameIt(string value, string expected) => CloudFormationTemplate.Parse($$"""
        Conditions:
          More: !Equals [a, b]
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument: {}
              Description: {{value}}
          Extra:
            Type: AWS::IAM::Role
            Condition: More
            Properties:
              AssumeRolePolicyDocument: {}
        """).Failures().ShouldHaveSingleItem().ShouldContain(expected);

    [Theory]
    [InlineData("ReaderRole", "reader")]
    [InlineData("OperatorRole", "operator")]
    public void Roles_HoldExactlyTheDocumentsOfTheFolderIam(string resource, string file)
    {
        var properties = DeployYaml.Read(Roles).At("Resources", resource, "Properties");

        Same(properties.At("Policies", 0, "PolicyDocument"), $"deploy/iam/{file}.json");
        Same(properties.At("AssumeRolePolicyDocument"), $"deploy/iam/trust-{file}.json");
        properties.Items("Policies").Count.ShouldBe(1);
    }

    [Fact]
    public void Console_PermissionsOfTheTask_AreTheTwoRolesAlone() =>
        Template.Root.Texts("Resources", "TaskRole", "Properties", "Policies", 0, "PolicyDocument", "Statement", 0, "Action").ShouldBe(["sts:AssumeRole", "sts:SetSourceIdentity"]);

    [Fact]
    public void Container_RunsAsTheImageDoes()
    {
        Container.Text("User").ShouldBe($"{ImageFacts.User}:{ImageFacts.User}");
        Container.Text("ReadonlyRootFilesystem").ShouldBe("true");
        Container.Texts("LinuxParameters", "Capabilities", "Drop").ShouldBe(["ALL"]);
        Container.Texts("HealthCheck", "Command").ShouldBe(["CMD", .. ImageFacts.HealthCheck]);
        Container.Text("PortMappings", 0, "ContainerPort").ShouldBe(ImageFacts.Port);
    }

    [Fact]
    public void Container_SettingsExistAndSecretsAreReferencesAlone()
    {
        var environment = Named(Container.Items("Environment"), "Name");
        var secrets = Named(Container.Items("Secrets"), "Name");

        environment.Count.ShouldBeGreaterThan(20);
        environment.Concat(secrets).Where(name => !ImageFacts.IsSetting(name)).ShouldBeEmpty();
        secrets.ShouldBe(["SignIn__ClientSecret", "PGPASSWORD", "Storage__ConnectionString"]);
        environment.ShouldNotContain("SignIn__ClientSecret");
        Repository.Text(Console).ShouldNotContain("NoEcho");
    }

    [Fact]
    public void Ports_AgreeFromTheLoadBalancerToTheImage()
    {
        var resources = Template.Root.At("Resources");

        resources.Text("TargetGroup", "Properties", "Port").ShouldBe(ImageFacts.Port);
        resources.Text("Service", "Properties", "LoadBalancers", 0, "ContainerPort").ShouldBe(ImageFacts.Port);
        resources.Text("Service", "Properties", "LoadBalancers", 0, "ContainerName").ShouldBe(Container.Text("Name"));
        resources.Text("TaskSecurityGroup", "Properties", "SecurityGroupIngress", 0, "FromPort").ShouldBe(ImageFacts.Port);
        ImageFacts.HealthPaths.ShouldContain(resources.Text("TargetGroup", "Properties", "HealthCheckPath"));
    }

    [Fact]
    public void LoadBalancer_LetsWebSocketsBeSilentAndIsNotSticky()
    {
        Attributes("LoadBalancer", "LoadBalancerAttributes")["idle_timeout.timeout_seconds"].ShouldBe("3600");
        Attributes("TargetGroup", "TargetGroupAttributes")["stickiness.enabled"].ShouldBe("false");
        Template.Root.Text("Resources", "HttpsListener", "Properties", "Protocol").ShouldBe("HTTPS");
        Template.Root.Text("Resources", "Service", "Properties", "DesiredCount").ShouldBe("2");
    }

    [Fact]
    public void SecurityGroups_AreDescribedInLettersThatAwsTakes() =>
        Template.Resources.Where(name => Template.TypeOf(name) == "AWS::EC2::SecurityGroup").Select(name => Template.Root.At("Resources", name, "Properties"))
            .SelectMany(group => group.Items("SecurityGroupIngress").Concat(group.Items("SecurityGroupEgress")).Select(rule => rule.Text("Description") ?? "").Append(group.Text("GroupDescription") ?? ""))
            .ShouldAllBe(text => Regex.IsMatch(text, CloudFormationTypes.GroupDescription, RegexOptions.None, TimeSpan.FromSeconds(1)));

    private static Dictionary<string, string> Attributes(string resource, string property) =>
        Template.Root.Items("Resources", resource, "Properties", property).ToDictionary(one => one.Text("Key")!, one => one.Text("Value")!, StringComparer.Ordinal);

    /// <summary>Names in a list, those behind a condition too.</summary>
    private static List<string> Named(IEnumerable<YamlNode> items, string key) =>
        [.. items.SelectMany(item => item is YamlSequenceNode choice ? Named(choice.Children.Skip(1), key) : item.Text(key) is { } name ? [name] : [])];

    private static void Same(YamlNode? document, string file)
    {
        var text = document.Json()!.ToJsonString()
            .Replace("KeyturnPrincipalArn", "arn:aws:iam::111122223333:role/keyturn", StringComparison.Ordinal)
            .Replace("\"ExternalId\"", "\"replace-with-your-own\"", StringComparison.Ordinal);

        JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(Repository.Text(file))).ShouldBeTrue(file);
    }
}
