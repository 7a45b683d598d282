using System.Collections.Concurrent;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging;

namespace Keyturn.Aws.Sandbox.Rotation;

/// <summary>Secrets Manager's own part in rotations: begins them by call or by schedule, and ends them when they lose their version.</summary>
/// <remarks>Methods that take a secret are called under its Region's gate.</remarks>
public sealed partial class RotationService : IAsyncDisposable
{
    private static readonly TimeSpan TickEvery = TimeSpan.FromMinutes(1);

    private readonly SandboxWorld world;
    private readonly RotationSteering steering;
    private readonly ILogger<RotationService> logger;
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, RotationRun> runs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, byte> work = new();
    private ITimer? timer;

    /// <summary>A service for one world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="invoker">The Lambda platform.</param>
    /// <param name="logger">Where what breaks is logged.</param>
    public RotationService(SandboxWorld world, IFunctionInvoker invoker, ILogger<RotationService> logger)
    {
        this.world = world;
        this.logger = logger;
        steering = new RotationSteering(this, invoker);
    }

    /// <summary>Starts the schedules.</summary>
    public void Start()
    {
        var scheduler = new RotationScheduler(world, this);
        timer = world.Time.CreateTimer(_ => scheduler.Tick(), null, TickEvery, TickEvery);
    }

    /// <summary>Completes when no rotation is under way.</summary>
    public async Task WhenIdleAsync()
    {
        while (work.Keys.ToList() is { Count: > 0 } running) await Task.WhenAll(running);
    }

    /// <summary>Whether a rotation of this secret is under way.</summary>
    public bool IsRotating(SecretRecord secret) => runs.TryGetValue(secret.Arn, out var run) && !run.IsOver;

    /// <summary>Begins a rotation: registers the empty AWSPENDING version, then runs the steps in the background. An existing AWSPENDING version of this token is tried again.</summary>
    public void Begin(SandboxRegion region, SecretRecord secret, string token)
    {
        var run = new RotationRun(region, secret, token);
        RotationEvents.Append(region, secret.Arn, token, RotationEvents.Started);
        if (secret.OwningService is not null)
        {
            Launch(run, steering.RotateManagedAsync);
            return;
        }

        secret.Attach(VersionStage.Pending, secret.Version(token) ?? secret.Add(NewVersion(region, secret, token)));
        Launch(run, steering.RotateAsync);
    }

    /// <summary>Tests rotation: only testSecret, on a temporary AWSPENDING copy of the current value.</summary>
    public void Test(SandboxRegion region, SecretRecord secret, string token)
    {
        var copy = secret.Add(NewVersion(region, secret, token));
        copy.SecretString = secret.Holder(VersionStage.Current)?.SecretString;
        copy.SecretBinary = secret.Holder(VersionStage.Current)?.SecretBinary;
        secret.Attach(VersionStage.Pending, copy);
        RotationEvents.Append(region, secret.Arn, token, RotationEvents.TestStarted);
        Launch(new RotationRun(region, secret, token), steering.TestAsync);
    }

    /// <summary>Ends a running rotation after its present step. Labels and database stay as they are.</summary>
    public void Cancel(SecretRecord secret)
    {
        if (runs.TryGetValue(secret.Arn, out var run)) run.IsOver = true;
    }

    /// <summary>A new AWSCURRENT from outside ends the rotation of any other version and takes AWSPENDING away.</summary>
    public void AbandonUnlessMaking(SandboxRegion region, SecretRecord secret, string versionId)
    {
        if (secret.RotationEnabled != true || secret.Holder(VersionStage.Pending) is not { } pending) return;
        if (pending.Id == versionId || pending.Has(VersionStage.Current) || pending.Has(VersionStage.Previous)) return;
        secret.Detach(VersionStage.Pending);
        Cancel(secret);
        RotationEvents.Append(region, secret.Arn, pending.Id, RotationEvents.Abandoned);
    }

    /// <summary>Looks at the labels after someone moved them: a running rotation whose version has neither AWSPENDING nor AWSCURRENT is abandoned.</summary>
    public void NoticeLabels(SandboxRegion region, SecretRecord secret)
    {
        if (!runs.TryGetValue(secret.Arn, out var run) || run.IsOver || secret.OwningService is not null) return;
        if (secret.Version(run.Token) is { } version && (version.Has(VersionStage.Pending) || version.Has(VersionStage.Current))) return;
        run.IsOver = true;
        RotationEvents.Append(region, secret.Arn, run.Token, RotationEvents.Abandoned);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (timer is not null) await timer.DisposeAsync();
        await stopping.CancelAsync();
        await WhenIdleAsync();
        stopping.Dispose();
    }

    private static VersionRecord NewVersion(SandboxRegion region, SecretRecord secret, string token) =>
        new() { Id = token, CreatedDate = region.World.Now, KmsKeyId = secret.KmsKeyId };

    private void Launch(RotationRun run, Func<RotationRun, CancellationToken, Task> steps)
    {
        runs[run.Secret.Arn] = run;
        run.Region.Secrets.Touch();
        // The pool, or the stage of a story that is being played.
        var task = Task.Factory.StartNew(() => RunAsync(run, steps), CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current).Unwrap();
        work[task] = 0;
        _ = task.ContinueWith(done => work.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task RunAsync(RotationRun run, Func<RotationRun, CancellationToken, Task> steps)
    {
        try
        {
            await steps(run, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            LogStopped(logger, run.Secret.Arn);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or KeyNotFoundException or IOException or System.Text.Json.JsonException)
        {
            LogBroken(logger, run.Secret.Arn, error);
        }
        finally
        {
            lock (run.Region.Gate) run.IsOver = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Rotation of {SecretArn} ended with the sandbox")]
    private static partial void LogStopped(ILogger logger, string secretArn);

    [LoggerMessage(Level = LogLevel.Error, Message = "Rotation of {SecretArn} broke")]
    private static partial void LogBroken(ILogger logger, string secretArn, Exception error);
}
