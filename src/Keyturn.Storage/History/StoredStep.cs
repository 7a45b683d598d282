using System.Text.Json.Serialization;
using Keyturn.Operations.Rotations;

namespace Keyturn.Storage.History;

/// <summary>A step as it is kept: without its lines.</summary>
internal sealed record StoredStep(RotationStep Step, StepState State, DateTimeOffset? Started, DateTimeOffset? Ended, int Attempts, string? Evidence)
{
    public static StoredStep Of(StepProgress step) => new(step.Step, step.State, step.Started, step.Ended, step.Attempts, step.Evidence);

    public StepProgress ToStep() => new(Step, State, Started, Ended, Attempts, Evidence, []);
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredStep[]))]
internal sealed partial class HistoryJson : JsonSerializerContext;
