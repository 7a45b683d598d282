using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.SecretsManager;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

/// <summary>The hands of a story: it lets time pass, rotates by the schedule, and calls Secrets Manager as people do.</summary>
internal sealed class FailingStory(SandboxRegion region, FailingWorld failing) : IAsyncDisposable
{
    private readonly CallRates rates = new(region.World.Time);
    private readonly Dictionary<string, int> tokens = new(StringComparer.Ordinal);

    /// <summary>The Region.</summary>
    public SandboxRegion Region => region;

    /// <summary>The rotation service of the story.</summary>
    public RotationService Rotations { get; } = new(region.World, new FunctionInvoker(), NullLogger<RotationService>.Instance);

    /// <summary>The secret whose rotation fails.</summary>
    public SecretRecord Secret => Find(failing.SecretName);

    /// <summary>The person who presses buttons here.</summary>
    public CallerIdentity Person { get; } = new RotationHistory(region).Operator;

    /// <summary>The deployment that writes secrets without being asked.</summary>
    public CallerIdentity Deployment { get; } =
        CallerIdentity.OfRole($"arn:aws:iam::{region.Account.Id}:role/deployment", "terraform", "ASIA" + StableId.Of($"{region.Account.Id}/deployment", 16));

    /// <summary>Lets time pass.</summary>
    public Task WaitAsync(TimeSpan time) => Task.Delay(time, region.World.Time);

    /// <summary>Lets time pass until a moment.</summary>
    public Task UntilAsync(DateTimeOffset moment) => WaitAsync(moment - region.World.Now);

    /// <summary>Waits until no rotation is under way.</summary>
    public Task IdleAsync() => Rotations.WhenIdleAsync();

    /// <summary>Rotates by the schedule, to the end.</summary>
    public async Task RotateAsync(string? name = null)
    {
        Begin(name);
        await IdleAsync();
    }

    /// <summary>Begins a rotation by the schedule: what is stuck is tried again under its own token.</summary>
    public void Begin(string? name = null)
    {
        var secret = Find(name ?? failing.SecretName);
        lock (region.Gate)
        {
            var stuck = secret.Holder(VersionStage.Pending) is { } pending && !pending.Has(VersionStage.Current) ? pending.Id : null;
            Rotations.Begin(region, secret, stuck ?? Token(secret.Name));
        }
    }

    /// <summary>A version id that is the same in every run.</summary>
    public string Token(string what)
    {
        var number = tokens[what] = tokens.GetValueOrDefault(what) + 1;
        return StableId.Uuid(string.Create(CultureInfo.InvariantCulture, $"{failing.Name}/{what}/{number}"));
    }

    /// <summary>RotateSecret, as a person calls it; null when it was accepted, else AWS's refusal.</summary>
    public WireException? RotateByHand(JsonObject? more = null, CallerIdentity? caller = null) =>
        Call(new RotateSecretOperation(Rotations), Input(more, ("ClientRequestToken", Token(failing.SecretName))), caller);

    /// <summary>CancelRotateSecret.</summary>
    public WireException? Cancel(CallerIdentity? caller = null) => Call(new CancelRotateSecretOperation(Rotations), Input(null), caller);

    /// <summary>PutSecretValue, as the deployment calls it: AWSCURRENT moves, or only the label that is named.</summary>
    public WireException? Put(string value, string? stage = null, string? name = null)
    {
        var input = Input(null, ("SecretString", value), ("ClientRequestToken", Token(name ?? failing.SecretName)));
        if (name is not null) input["SecretId"] = Find(name).Arn;
        if (stage is not null) input["VersionStages"] = new JsonArray(stage);
        return Call(new PutSecretValueOperation(Rotations), input, Deployment);
    }

    /// <summary>UpdateSecretVersionStage: takes a label away.</summary>
    public WireException? Detach(string stage) =>
        Call(new UpdateSecretVersionStageOperation(Rotations), Input(null, ("VersionStage", stage), ("RemoveFromVersionId", Secret.Holder(stage)?.Id ?? "")));

    /// <summary>Invokes the rotation function as the test button of Lambda's console does, with an event that somebody wrote.</summary>
    public Task<InvocationOutcome> InvokeByHandAsync(string step, string token)
    {
        var function = region.Functions.Find(Secret.RotationLambdaArn ?? "") ?? throw new InvalidOperationException("There is no rotation function.");
        return new FunctionInvoker().InvokeAsync(
            region, function, new(step, Secret.Arn, token, StableId.Uuid("rotation token")), null, new FunctionSecretsApi(Rotations, region, function), CancellationToken.None);
    }

    /// <summary>Carries out one call and records it; null, or AWS's refusal.</summary>
    public WireException? Call(WireOperation operation, JsonObject input, CallerIdentity? caller = null, SandboxRegion? where = null)
    {
        var isWithin = operation.Rate is not { } rate || rates.Allow(region.Account.Id, (where ?? region).Name, rate);
        var call = new WireCall
        {
            Operation = operation.Name, Caller = caller ?? Person, Region = where ?? region, Input = JsonNode.Parse(input.ToJsonString())!.AsObject(), RequestId = Token("request"),
            SourceAddress = "203.0.113.24", UserAgent = "aws-cli/2.15.30 Python/3.11.8 Linux/5.10 exe/x86_64.al2",
        };
        try
        {
            if (!isWithin) throw new WireException("ThrottlingException", "Rate exceeded");
            ApiTrail.Record("secretsmanager", operation, call, operation.Answer(call), null);
            return null;
        }
        catch (WireException refusal)
        {
            ApiTrail.Record("secretsmanager", operation, call, null, refusal);
            return refusal;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Rotations.DisposeAsync();

    private JsonObject Input(JsonObject? more, params IEnumerable<(string Member, string Value)> members)
    {
        var input = new JsonObject { ["SecretId"] = Secret.Arn };
        foreach (var (member, value) in members) input[member] = value;
        foreach (var (member, value) in more ?? []) input[member] = value?.DeepClone();
        return input;
    }

    private SecretRecord Find(string name) => region.Secrets.Find(name) ?? throw new InvalidOperationException($"There is no secret {name}.");
}
