using System.Globalization;
using System.Text;
using System.Text.Json;
using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Hosting;

/// <summary>A column of a file.</summary>
/// <param name="Name">Stable and English: programs read it.</param>
/// <param name="Cell">A text, a number, or nothing.</param>
public sealed record TableColumn<T>(string Name, Func<T, object?> Cell);

/// <summary>Rows as a file, written piece by piece while they are read.</summary>
public static class TableExport
{
    private const int RowsAtOnce = 256;

    /// <summary>CSV after RFC 4180, with a byte order mark so that spreadsheets take it for UTF-8, and no cell that one would run as a formula.</summary>
    public static IResult Csv<T>(IEnumerable<T> rows, IReadOnlyList<TableColumn<T>> columns, string name) =>
        Results.Stream(body => WriteCsvAsync(body, rows, columns), "text/csv; charset=utf-8", $"{name}.csv");

    /// <summary>An array of objects.</summary>
    public static IResult Json<T>(IEnumerable<T> rows, IReadOnlyList<TableColumn<T>> columns, string name) =>
        Results.Stream(body => WriteJsonAsync(body, rows, columns), "application/json; charset=utf-8", $"{name}.json");

    public static async Task WriteCsvAsync<T>(Stream body, IEnumerable<T> rows, IReadOnlyList<TableColumn<T>> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(columns.Select(column => (object?)column.Name)));
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            foreach (var row in chunk)
                await writer.WriteAsync(Line(columns.Select(column => column.Cell(row))));
            await writer.FlushAsync();
        }
    }

    public static async Task WriteJsonAsync<T>(Stream body, IEnumerable<T> rows, IReadOnlyList<TableColumn<T>> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await using var writer = new Utf8JsonWriter(body);
        writer.WriteStartArray();
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            foreach (var row in chunk)
                Write(writer, row, columns);
            await writer.FlushAsync();
        }

        writer.WriteEndArray();
    }

    private static void Write<T>(Utf8JsonWriter writer, T row, IReadOnlyList<TableColumn<T>> columns)
    {
        writer.WriteStartObject();
        foreach (var column in columns)
        {
            switch (column.Cell(row))
            {
                case int number:
                    writer.WriteNumber(column.Name, number);
                    break;
                case decimal number:
                    writer.WriteNumber(column.Name, number);
                    break;
                case null:
                    writer.WriteNull(column.Name);
                    break;
                case var other:
                    writer.WriteString(column.Name, Text(other));
                    break;
            }
        }

        writer.WriteEndObject();
    }

    // Numbers are ours and may begin with a minus: only texts could be formulas.
    private static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(cell => cell is string text ? SecretCsv.Cell(text) : Text(cell))) + "\r\n";

    private static string Text(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}
