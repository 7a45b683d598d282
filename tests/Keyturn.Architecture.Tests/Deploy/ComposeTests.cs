using YamlDotNet.RepresentationModel;

namespace Keyturn.Architecture.Tests.Deploy;

public sealed class ComposeTests
{
    private static readonly YamlMappingNode File = DeployYaml.Read("deploy/compose.yaml");
    private static readonly YamlNode Console = File.At("services", "console").ShouldNotBeNull();

    [Theory]
    [InlineData("console")]
    [InlineData("postgres")]
    public void Service_IsConfined(string name)
    {
        var service = File.At("services", name);

        service.Text("user").ShouldNotBeNull().ShouldMatch("^[1-9][0-9]*:[1-9][0-9]*$");
        service.Text("read_only").ShouldBe("true");
        service.Texts("cap_drop").ShouldBe(["ALL"]);
        service.Texts("security_opt").ShouldBe(["no-new-privileges:true"]);
        service.Texts("tmpfs").ShouldContain(mount => mount.StartsWith("/tmp:", StringComparison.Ordinal));
        service.Keys("deploy", "resources", "limits").ShouldBe(["cpus", "memory", "pids"]);
        service.Items("healthcheck", "test").ShouldNotBeEmpty();
        service.Text("privileged").ShouldBeNull();
    }

    [Fact]
    public void Console_RunsAsTheImageDoes()
    {
        Console.Text("user").ShouldBe($"{ImageFacts.User}:{ImageFacts.User}");
        Console.Texts("healthcheck", "test").ShouldBe(["CMD", .. ImageFacts.HealthCheck]);
        Console.Texts("volumes").ShouldBe([$"data:{ImageFacts.Volume}"]);
        Console.Text("environment", "Kestrel__Endpoints__Http__Url").ShouldBe($"http://127.0.0.1:{ImageFacts.Port}");
        Console.Texts("ports").ShouldHaveSingleItem().Split(':')[1].ShouldBe(new Uri(Console.Text("environment", "Kestrel__Endpoints__Https__Url")!.Replace('*', 'x')).Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Console_Settings_Exist()
    {
        Console.Keys("environment").Count.ShouldBeGreaterThan(15);
        Console.Keys("environment").Where(name => !ImageFacts.IsSetting(name)).ShouldBeEmpty();
        Console.Items("secrets").Select(secret => secret.Text("target") ?? "").Where(target => target.Contains("__", StringComparison.Ordinal)).ShouldBe(["Storage__ConnectionString", "SignIn__ClientSecret"]);
    }

    [Fact]
    public void Secrets_AreFilesAlone_AndEachIsDeclaredAndUsed()
    {
        var declared = File.Keys("secrets");
        var used = Console.Items("secrets").Select(secret => secret.Text("source") ?? "").Concat(File.Texts("services", "postgres", "secrets"));

        used.ShouldBe(declared, ignoreOrder: true);
        declared.Where(name => !File.Text("secrets", name, "file")!.StartsWith("./secrets/", StringComparison.Ordinal)).ShouldBeEmpty();
        var environment = new[] { "console", "postgres" }.SelectMany(name => ((YamlMappingNode)File.At("services", name, "environment")!).Children);
        environment.Where(pair => pair.Key.Text()!.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase) && !pair.Key.Text()!.EndsWith("_FILE", StringComparison.Ordinal)).ShouldBeEmpty();
        Repository.Text(".gitignore").ShouldContain("deploy/secrets/");
        Repository.Text(".dockerignore").ShouldContain("deploy");
    }

    [Fact]
    public void Store_IsReachedByTheConsoleAlone()
    {
        File.Text("networks", "store", "internal").ShouldBe("true");
        File.Texts("services", "postgres", "networks").ShouldBe(["store"]);
        File.At("services", "postgres", "ports").ShouldBeNull();
        Console.Texts("networks").ShouldBe(["outside", "store"]);
        Console.Text("depends_on", "postgres", "condition").ShouldBe("service_healthy");
    }

    [Fact]
    public void Volumes_AreDeclared() =>
        new[] { "console", "postgres" }.SelectMany(name => File.Texts("services", name, "volumes")).Select(volume => volume.Split(':')[0]).ShouldBe(File.Keys("volumes"), ignoreOrder: true);
}
