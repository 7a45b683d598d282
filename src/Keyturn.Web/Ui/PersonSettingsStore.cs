using System.Text.Json;
using System.Text.Json.Serialization;
using Keyturn.Operations.Ports;

namespace Keyturn.Web.Ui;

/// <summary>Reads and writes a person's choices. A store that fails costs the choices, never the page.</summary>
public sealed partial class PersonSettingsStore(IPreferenceStore store, ILogger<PersonSettingsStore> logger)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task<PersonSettings> ReadAsync(string operatorId, CancellationToken cancellationToken)
    {
        try
        {
            var json = await store.ReadAsync(operatorId, PersonSettings.Document, cancellationToken);
            return json is null ? new() : JsonSerializer.Deserialize<PersonSettings>(json, Json) ?? new();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            ReadFailed(failure, operatorId);
            return new();
        }
    }

    /// <returns>Whether the choice was kept.</returns>
    public async Task<bool> WriteAsync(string operatorId, PersonSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            await store.WriteAsync(operatorId, PersonSettings.Document, JsonSerializer.Serialize(settings, Json), cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            WriteFailed(failure, operatorId);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The settings of {OperatorId} could not be read; defaults are used.")]
    private partial void ReadFailed(Exception failure, string operatorId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The settings of {OperatorId} could not be kept.")]
    private partial void WriteFailed(Exception failure, string operatorId);
}
