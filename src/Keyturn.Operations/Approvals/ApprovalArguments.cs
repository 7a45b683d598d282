using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Approvals;

/// <summary>What exactly is asked for, beside the action and the secret. Two are the same when their texts are.</summary>
public sealed record ApprovalArguments
{
    /// <summary>The rotation rules that are to be set.</summary>
    public RotationRules? Rules { get; init; }

    /// <summary>Ids of the failing checks that are overridden, in order.</summary>
    public ImmutableArray<string> InSpiteOf { get; init; } = [];

    /// <summary>The repair that the action is a part of.</summary>
    public RepairArguments? Repair { get; init; }

    public static ApprovalArguments Of(ActionPlan plan, RotationCommand command) => new()
    {
        Rules = plan.Rules,
        InSpiteOf = [.. command.InSpiteOf.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Repair = plan.Repair,
    };

    /// <summary>As it is kept; the same for the same arguments.</summary>
    public string ToText() => JsonSerializer.Serialize(this, ApprovalJson.Default.ApprovalArguments);

    /// <exception cref="JsonException">It is none.</exception>
    public static ApprovalArguments Parse(string text) =>
        JsonSerializer.Deserialize(text, ApprovalJson.Default.ApprovalArguments) ?? throw new JsonException("The arguments of a request are empty.");
}

/// <summary>A repair with everything that its verdict said: another one by now is another repair.</summary>
public sealed record RepairArguments(
    RepairAction Action, RepairPurpose Purpose, RepairSafety Safety, ImmutableArray<RepairHarm> Harms, ImmutableArray<LabelMove> Moves)
{
    public static RepairArguments Of(RepairVerdict verdict, RepairPurpose purpose) => new(verdict.Action, purpose, verdict.Safety, verdict.Harms, verdict.Moves);

    /// <summary>Whether it is done against the verdict.</summary>
    [JsonIgnore]
    public bool Overrides => Safety is RepairSafety.Unsafe or RepairSafety.Unknown;

    public bool IsAs(RepairArguments other) =>
        Action == other.Action && Purpose == other.Purpose && Safety == other.Safety && Harms.SequenceEqual(other.Harms) && Moves.SequenceEqual(other.Moves);
}

/// <summary>Arguments as JSON: enums by name, what is not there left out.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApprovalArguments))]
internal sealed partial class ApprovalJson : JsonSerializerContext;
