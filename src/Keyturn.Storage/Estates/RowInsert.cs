using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Keyturn.Storage.Estates;

/// <summary>Many rows in few statements. The same SQL in both databases.</summary>
internal static class RowInsert
{
    /// <summary>SQLite looks every parameter up by its name, one after another: long statements cost it the square of their length.</summary>
    private const int RowsPerStatement = 100;

    /// <summary>Rows whose key is known are left alone.</summary>
    /// <param name="context">The context to write with.</param>
    /// <param name="table">Table name, never text from outside.</param>
    /// <param name="columns">Column names, in the order of each row's values.</param>
    /// <param name="rows">One array of values per row.</param>
    /// <param name="cancellationToken">Rolls everything back.</param>
    public static Task MissingAsync(ConsoleDbContext context, string table, string[] columns, IEnumerable<object?[]> rows, CancellationToken cancellationToken) =>
        InsertAsync(context, table, columns, "ON CONFLICT DO NOTHING", rows, cancellationToken);

    /// <summary>As <see cref="MissingAsync"/>, as a part of a transaction that the caller ends.</summary>
    /// <inheritdoc cref="MissingAsync"/>
    public static Task WithinAsync(ConsoleDbContext context, IDbContextTransaction transaction, string table, string[] columns, IEnumerable<object?[]> rows, CancellationToken cancellationToken) =>
        InsertAsync(context, transaction, table, columns, "ON CONFLICT DO NOTHING", rows, cancellationToken);

    /// <summary>A row whose key is known takes the place of the other one, unless that was read later.</summary>
    /// <inheritdoc cref="MissingAsync"/>
    public static Task NewerAsync(ConsoleDbContext context, string table, string[] columns, int keyColumns, IEnumerable<object?[]> rows, CancellationToken cancellationToken) =>
        InsertAsync(
            context,
            table,
            columns,
            $"ON CONFLICT ({string.Join(", ", columns.Take(keyColumns))}) DO UPDATE SET {string.Join(", ", columns.Skip(keyColumns).Select(column => $"{column} = excluded.{column}"))} WHERE {table}.read_at <= excluded.read_at",
            rows,
            cancellationToken);

    private static async Task InsertAsync(
        ConsoleDbContext context, string table, string[] columns, string onConflict, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is { } whole)
        {
            await InsertAsync(context, whole, table, columns, onConflict, rows, cancellationToken);
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await InsertAsync(context, transaction, table, columns, onConflict, rows, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task InsertAsync(
        ConsoleDbContext context, IDbContextTransaction transaction, string table, string[] columns, string onConflict, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        foreach (var chunk in rows.Chunk(RowsPerStatement))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.Transaction = transaction.GetDbTransaction();
            var text = new StringBuilder($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ");
            foreach (var row in chunk)
            {
                text.Append(text[^1] == ')' ? ", (" : "(");
                foreach (var value in row)
                {
                    var parameter = command.CreateParameter();
                    parameter.ParameterName = "@p" + command.Parameters.Count.ToString(CultureInfo.InvariantCulture);
                    parameter.Value = value ?? DBNull.Value;
                    command.Parameters.Add(parameter);
                    text.Append(text[^1] == '(' ? "" : ", ").Append(parameter.ParameterName);
                }

                text.Append(')');
            }

            command.CommandText = text.Append(' ').Append(onConflict).ToString();
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
