using System.Net;
using Keyturn.Aws.Sandbox.CloudTrail;
using Keyturn.Aws.Sandbox.Ec2;
using Keyturn.Aws.Sandbox.Ecs;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Iam;
using Keyturn.Aws.Sandbox.Kms;
using Keyturn.Aws.Sandbox.Lambda;
using Keyturn.Aws.Sandbox.Logs;
using Keyturn.Aws.Sandbox.Organizations;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rds;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.Route53;
using Keyturn.Aws.Sandbox.Route53Resolver;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Aws.Sandbox.SecretsManager;
using Keyturn.Aws.Sandbox.Ssm;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Sts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Keyturn.Aws.Sandbox;

/// <summary>An AWS on a loopback port: start it, talk to <see cref="ServiceUrl"/> with the key <c>test</c> / <c>test</c>, dispose it.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxHost(WebApplication app, SandboxWorld world, RotationService rotations)
    {
        _app = app;
        World = world;
        Rotations = rotations;
        ServiceUrl = new Uri(app.Urls.First());
    }

    /// <summary>Where clients send their calls.</summary>
    public Uri ServiceUrl { get; }

    /// <summary>The state behind the wire, for scenarios and tests.</summary>
    public SandboxWorld World { get; }

    /// <summary>The rotation service.</summary>
    public RotationService Rotations { get; }

    /// <summary>The accounts a console should show.</summary>
    public IReadOnlyList<SandboxAccountInfo> Accounts => SandboxAccountInfo.Of(World);

    /// <summary>Builds the scenario and listens.</summary>
    /// <param name="options">Port, scenario, pace.</param>
    /// <param name="time">The world's clock.</param>
    /// <param name="loggers">Where the sandbox logs.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="InvalidOperationException">The environment is Production, or the address is not 127.0.0.1, or there is no such scenario.</exception>
    public static Task<SandboxHost> StartAsync(SandboxOptions options, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var scenario = ScenarioCatalog.Find(options.Scenario)
            ?? throw new InvalidOperationException($"There is no scenario {options.Scenario}. Known: {string.Join(", ", ScenarioCatalog.All.Where(known => known is not DefectScenario and not FailingScenario).Select(known => known.Name))}, those of one defect each, {DefectScenario.Prefix}NAME, and those of one failed rotation each, {FailingScenario.Prefix}NAME.");
        return StartAsync(scenario, options, time, loggers, cancellationToken);
    }

    /// <summary>The same with a scenario of one's own.</summary>
    public static async Task<SandboxHost> StartAsync(IScenario scenario, SandboxOptions options, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        SandboxGuard.Check(options);
        var world = new SandboxWorld(options, time);
        scenario.Build(world);
        if (world.Accounts.Count > 0) world.Credentials.AddUser(world.Accounts[0].Id, "test", "test", "test");
        var rotations = new RotationService(world, new FunctionInvoker(), loggers.CreateLogger<RotationService>());
        var endpoint = new WireEndpoint(
            world,
            [
                SecretsManagerService.Create(rotations), StsService.Create(), LambdaService.Create(), LogsService.Create(), CloudTrailService.Create(),
                IamService.Create(), KmsService.Create(), SsmService.Create(), EcsService.Create(), OrganizationsService.Create(),
                Ec2Service.Create(), RdsService.Create(), Route53Service.Create(), Route53ResolverService.Create(),
            ],
            loggers.CreateLogger<WireEndpoint>());
        var app = Build(options, loggers, world, endpoint);
        await app.StartAsync(cancellationToken);
        rotations.Start();
        return new SandboxHost(app, world, rotations);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Rotations.DisposeAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        foreach (var database in World.Accounts.SelectMany(account => account.Regions).SelectMany(region => region.Databases.All).OfType<IAsyncDisposable>())
            await database.DisposeAsync();
    }

    private static WebApplication Build(SandboxOptions options, ILoggerFactory loggers, SandboxWorld world, WireEndpoint endpoint)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<JsonOptions>(json => json.SerializerOptions.WriteIndented = true);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        var app = builder.Build();
        app.UseRouting();
        app.MapGet("/_sandbox/health", () => Results.Text("ok"));
        app.MapGet("/_sandbox/accounts", () => Results.Json(SandboxAccountInfo.Of(world)));
        app.MapFallback("{**path}", endpoint.HandleAsync);
        return app;
    }
}
