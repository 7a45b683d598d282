using System.Diagnostics;
using System.Globalization;
using System.Net;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Tests;

/// <summary>The sandbox as a program of its own, and every scenario started over HTTP.</summary>
public sealed class ProgramTests
{
    [Theory]
    [InlineData(0, "--port N", "--help")]
    [InlineData(1, "There is no scenario Atlantis. Known: Article, Fleet, Engines, FailingSteps, Empty, Healthy, those of one defect each, defect:NAME, and those of one failed rotation each, failing:NAME.", "--scenario", "Atlantis")]
    [InlineData(1, "The sandbox listens on 127.0.0.1 only, not on 0.0.0.0.", "--scenario", "Empty", "--address", "0.0.0.0")]
    public async Task Main_HelpOrRefusal_SaysItAndEndsWithItsCode(int code, string text, params string[] arguments)
    {
        var (exit, output) = await RunAsync(arguments);

        exit.ShouldBe(code, output);
        output.ShouldContain(text);
        output.ShouldNotContain("   at Keyturn");
    }

    [Fact]
    public async Task Main_PortThatIsTaken_SaysSoInOneSentence()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var (exit, output) = await RunAsync("--scenario", "Empty", "--port", sandbox.Host.ServiceUrl.Port.ToString(CultureInfo.InvariantCulture));

        exit.ShouldBe(1, output);
        output.ShouldContain("address already in use");
        output.ShouldNotContain("   at Keyturn");
    }

    [Theory]
    [InlineData("Article")]
    [InlineData("Fleet")]
    [InlineData("Engines")]
    [InlineData("FailingSteps")]
    [InlineData("Empty")]
    public async Task Scenario_Started_AnswersTheFirstPageOfItsSecrets(string name)
    {
        var options = new SandboxOptions { Scenario = name, Pace = SandboxPace.Immediate, FleetSecretsPerRegion = 120, FleetConsumers = 5 };
        await using var host = await SandboxHost.StartAsync(options, RunningSandbox.Clock(), NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        using var wire = new RawWire(host.ServiceUrl);

        var reply = await wire.CallAsync("ListSecrets", new { MaxResults = 100 });

        var secrets = host.World.Accounts[0].FindRegion(ArticleNetwork.Region).ShouldNotBeNull().Secrets.All;
        reply.Status.ShouldBe(200);
        reply.Json["SecretList"].ShouldNotBeNull().AsArray().Count.ShouldBe(Math.Min(100, secrets.Count(secret => secret.DeletedDate is null)));
    }

    [Fact]
    public async Task Host_TwoAtOnce_HaveWorldsOfTheirOwn()
    {
        await using var one = await RunningSandbox.StartAsync();
        await using var two = await RunningSandbox.StartAsync();

        await one.CreateAsync("app/db");

        one.Host.ServiceUrl.ShouldNotBe(two.Host.ServiceUrl);
        two.Region.Secrets.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Host_Ended_NoLongerListens()
    {
        var sandbox = await RunningSandbox.StartAsync();
        var url = sandbox.Host.ServiceUrl;
        await sandbox.DisposeAsync();
        using var http = new HttpClient();

        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(new Uri(url, "/_sandbox/health"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/_sandbox/nothing")]
    [InlineData("/favicon.ico")]
    public async Task Path_OfNoService_Is404AndNoPage(string path)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var http = new HttpClient { BaseAddress = sandbox.Host.ServiceUrl };

        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("UnknownOperationException");
    }

    [Fact]
    public async Task Journal_Observed_HearsEachCallUntilItIsLeft()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var heard = new List<ObservedCall>();
        var observation = sandbox.World.Calls.Observe(heard.Add);

        await sandbox.Wire.CallAsync("DescribeSecret", new { SecretId = "app/none" });
        observation.Dispose();
        await sandbox.Wire.CallAsync("ListSecrets", new { });

        var call = heard.ShouldHaveSingleItem();
        (call.Operation, call.AccountId, call.Region, call.Resource).ShouldBe(("DescribeSecret", RunningSandbox.AccountId, RunningSandbox.RegionName, "app/none"));
        sandbox.World.Calls.IsObserved.ShouldBeFalse();
    }

    private static async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
