using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Keyturn.Testing.Texts;

namespace Keyturn.Architecture.Tests.Deploy;

public sealed partial class TerraformTests
{
    private static readonly TerraformModule Console = TerraformModule.All[0];
    private static readonly TerraformModule Roles = TerraformModule.All[1];

    [Fact]
    public void Modules_EveryReferenceResolves_AndNothingIsDeclaredForNothing()
    {
        foreach (var module in TerraformModule.All)
        {
            module.Failures().ShouldBeEmpty(module.Folder);
            module.Blocks.Length.ShouldBeGreaterThan(5);
        }
    }

    [Fact]
    public void Variables_HaveADescriptionAndAType() =>
        TerraformModule.All.SelectMany(module => module.Blocks).Where(block => block.Type == "variable")
            .Where(block => !block.Body.Attributes.ContainsKey("description") || !block.Body.Attributes.ContainsKey("type")).Select(block => block.Labels[0]).ShouldBeEmpty();

    [Fact]
    public void Roles_TakeTheDocumentsOfTheFolderIam_AndPutInWhatIsTheirOwnersAlone()
    {
        Roles.Find("resource", "aws_iam_role_policy", "reader").Attributes["policy"].ShouldBe(new HclReference("file(\"${local.iam}/reader.json\")"));
        Roles.Find("resource", "aws_iam_role_policy", "operator").Attributes["policy"].ShouldBe(new HclReference("file(\"${local.iam}/operator.json\")"));
        var locals = Roles.Find("locals").Attributes;
        locals["iam"].ShouldBe("${path.module}/../../iam");
        foreach (var role in (string[])["reader", "operator"])
        {
            Roles.Find("resource", "aws_iam_role", role).Attributes["assume_role_policy"].ShouldBe(new HclReference($"local.trust_{role}"));
            locals[$"trust_{role}"].ShouldBe(new HclReference(
                $"replace(replace(file(\"${{local.iam}}/trust-{role}.json\"), \"arn:aws:iam::111122223333:role/keyturn\", var.keyturn_principal_arn), \"replace-with-your-own\", var.external_id)"));
            Repository.Text($"deploy/iam/trust-{role}.json").ShouldContain("\"arn:aws:iam::111122223333:role/keyturn\"");
            Repository.Text($"deploy/iam/trust-{role}.json").ShouldContain("\"replace-with-your-own\"");
            File.Exists(Repository.PathOf($"deploy/iam/{role}.json")).ShouldBeTrue();
        }
    }

    [Fact]
    public void Settings_Exist()
    {
        var names = SettingName().Matches(Repository.Text("deploy/terraform/settings.tf")).Select(match => Index().Replace(match.Groups[1].Value, "0")).ToList();

        names.Count.ShouldBeGreaterThan(20);
        names.Where(name => !ImageFacts.IsSetting(name)).ShouldBeEmpty();
        names.ShouldContain("Aws__Accounts__0__Regions__0");
        names.ShouldContain("SignIn__Grants__0__Role");
    }

    [Fact]
    public void Container_RunsAsTheImageDoes()
    {
        var container = Console.Find("resource", "aws_ecs_task_definition", "console").Attributes["container_definitions"].ShouldBeOfType<HclReference>().Text;

        Port().ShouldBe(ImageFacts.Port);
        container.ShouldContain($"user                   = \"{ImageFacts.User}:{ImageFacts.User}\"");
        container.ShouldContain("readonlyRootFilesystem = true");
        container.ShouldContain("drop = [\"ALL\"]");
        container.ShouldContain($"[\"CMD\", {string.Join(", ", ImageFacts.HealthCheck.Select(word => $"\"{word}\""))}]");
        container.ShouldContain("containerPort = local.port");
    }

    [Fact]
    public void LoadBalancer_LetsWebSocketsBeSilentAndIsNotSticky()
    {
        var target = Console.Find("resource", "aws_lb_target_group", "console");

        Console.Find("resource", "aws_lb", "console").Attributes["idle_timeout"].ShouldBe(3600L);
        target.Blocks.Single(block => block.Type == "stickiness").Body.Attributes["enabled"].ShouldBe(false);
        ImageFacts.HealthPaths.ShouldContain(target.Blocks.Single(block => block.Type == "health_check").Body.Attributes["path"].ShouldBeOfType<string>());
        target.Attributes["port"].ShouldBe(new HclReference("local.port"));
        Console.Find("resource", "aws_lb_listener", "https").Attributes["protocol"].ShouldBe("HTTPS");
        Console.Find("resource", "aws_ecs_service", "console").Attributes["desired_count"].ShouldBe(2L);
    }

    [Fact]
    public void Database_PasswordStaysOutOfTheState()
    {
        var database = Console.Find("resource", "aws_db_instance", "database").Attributes;

        database.Keys.ShouldNotContain("password");
        database["password_wo"].ShouldBe(new HclReference("jsondecode(ephemeral.aws_secretsmanager_secret_version.database[0].secret_string)[\"password\"]"));
        database["storage_encrypted"].ShouldBe(true);
        database["publicly_accessible"].ShouldBe(false);
    }

    [Fact]
    public void SecurityGroups_AreDescribedInLettersThatAwsTakes() =>
        Console.Blocks.Where(block => block.Type == "resource" && block.Labels[0].Contains("security_group", StringComparison.Ordinal)).Select(block => block.Body.Attributes["description"].ShouldBeOfType<string>())
            .ShouldAllBe(text => Regex.IsMatch(text, CloudFormationTypes.GroupDescription, RegexOptions.None, TimeSpan.FromSeconds(1)));

    [Fact]
    public void Example_SetsEveryVariableThatHasNoDefault_AndNoOther()
    {
        var example = HclReader.ReadModule(Repository.Text("deploy/terraform/terraform.tfvars.example")).Attributes.Keys;

        example.Except(Console.Named("variable")).ShouldBeEmpty();
        Console.Named("variable").Where(name => !Console.Find("variable", name).Attributes.ContainsKey("default")).Except(example).ShouldBeEmpty();
    }

    private static string Port() => Console.Blocks.Where(block => block.Type == "locals").Select(block => block.Body.Attributes.GetValueOrDefault("port")).OfType<long>().Single().ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"((?:Aws|SignIn|Web|Storage|Logging|Audit)__[\w${}]+|AWS_REGION|PGPASSWORD)""?\s*=")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"\$\{\w+\}")]
    private static partial Regex Index();
}
