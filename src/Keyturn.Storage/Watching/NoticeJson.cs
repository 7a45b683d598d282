using System.Text.Json;
using System.Text.Json.Serialization;
using Keyturn.Operations.Notifications;

namespace Keyturn.Storage.Watching;

/// <summary>A notice as it is kept.</summary>
internal static class NoticeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write(Notice notice) => JsonSerializer.Serialize(notice, Options);

    /// <summary><see langword="null"/> for one that another release wrote in another form.</summary>
    public static Notice? Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<Notice>(content, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
