using System.Text.Json;

namespace Keyturn.Operations.Logs;

/// <summary>The members of a JSON log line that tell anything, wherever in it they stand.</summary>
internal sealed class JsonLogMembers
{
    public string? Type { get; private set; }

    public DateTimeOffset? Time { get; private set; }

    public string? Level { get; private set; }

    public string? RequestId { get; private set; }

    public string? Message { get; private set; }

    public string? ErrorType { get; private set; }

    public string? ErrorMessage { get; private set; }

    public string? Status { get; private set; }

    public TimeSpan? Duration { get; private set; }

    public TimeSpan? Billed { get; private set; }

    public TimeSpan? Init { get; private set; }

    public int? Memory { get; private set; }

    public int? Used { get; private set; }

    /// <exception cref="JsonException">It is no JSON.</exception>
    public void Read(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            var name = reader.GetString();
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
                Take(name, reader.GetString()!);
            else if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && number is >= 0 and < 1e9)
                Take(name, number);
            else if (reader.TokenType == JsonTokenType.StartArray)
                reader.Skip();
        }
    }

    private void Take(string? name, string text)
    {
        switch (name)
        {
            case "type":
                Type ??= text.StartsWith("platform.", StringComparison.Ordinal) ? text : null;
                break;
            case "timestamp" or "time":
                Time ??= LogLineReader.TimeOf(text);
                break;
            case "level" or "log_level":
                Level ??= text;
                break;
            case "requestId" or "AWSRequestId":
                RequestId ??= text;
                break;
            case "message" or "msg":
                Message ??= text;
                break;
            case "errorType":
                ErrorType ??= text;
                break;
            case "errorMessage":
                ErrorMessage ??= text;
                break;
            case "status":
                Status ??= text;
                break;
        }
    }

    private void Take(string? name, double number)
    {
        switch (name)
        {
            case "durationMs":
                Duration ??= TimeSpan.FromMilliseconds(number);
                break;
            case "billedDurationMs":
                Billed ??= TimeSpan.FromMilliseconds(number);
                break;
            case "initDurationMs":
                Init ??= TimeSpan.FromMilliseconds(number);
                break;
            case "memorySizeMB":
                Memory ??= (int)number;
                break;
            case "maxMemoryUsedMB":
                Used ??= (int)number;
                break;
        }
    }
}
